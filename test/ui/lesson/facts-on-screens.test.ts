import { beforeAll, describe, expect, it } from 'vitest';
import { panelLimits } from '../../../src/challenge/sandbox/confinement.ts';
import { runPanel } from '../../../src/challenge/sandbox/run-panel.ts';
import { builtRunner } from '../../../src/challenge/sandbox/runner-file.ts';
import { unicodeGlyphs } from '../../../src/drawing/glyphs.ts';
import { plainText } from '../../../src/drawing/styled.ts';
import type { Lesson, Screen } from '../../../src/lesson/lesson.ts';
import { readCurriculum } from '../../../src/lesson/reading/read-curriculum.ts';
import { facts } from '../../../src/lint/reading/facts.ts';
import type { Activity } from '../../../src/tutor/activities/activity.ts';
import { beatsOf, startActivity } from '../../../src/tutor/beats.ts';
import { clearDesk } from '../../../src/ui/app/app-state.ts';
import { lessonBody } from '../../../src/ui/lesson/lesson-view.ts';
import type { ViewContext } from '../../../src/ui/view.ts';

const { lessons } = readCurriculum('lessons');
const outputs = new Map<string, readonly string[]>();
const context: ViewContext = {
  size: { columns: 80, rows: 24 },
  glyphs: unicodeGlyphs,
  outputs,
  engineLabel: 'TensorFlow.js',
};

beforeAll(async () => {
  const limits = { ...panelLimits, silentMilliseconds: 20_000 };
  for (const lesson of lessons) {
    for (const part of lesson.screens.flatMap((screen) => screen.parts)) {
      if (part.kind !== 'code' || !part.run) continue;
      outputs.set(part.source, (await runPanel(part.source, { runner: builtRunner(), limits })).output);
    }
  }
});

/** An activity as it stands when the learner has done all there is to do. */
function done(activity: Activity): Activity {
  if (activity.kind === 'walk') return { ...activity, shown: activity.order.length };
  if (activity.kind === 'derive') return { ...activity, shown: activity.lines.length };
  if (activity.kind === 'choice')
    return { ...activity, tried: [activity.block.options.findIndex(({ right }) => right)] };
  return activity;
}

/** Everything a screen shows at 80×24, page by page, with single blanks. */
function drawn(lesson: Lesson, screen: Screen): string {
  const index = lesson.screens.indexOf(screen);
  const pages = beatsOf(screen).flatMap((beat, place) => {
    const started = startActivity(beat.active, { lesson, solved: () => false, seed: 1, animation: false });
    return [started, done(started)].flatMap((activity) => {
      const run = { lesson, screen: index, beat: place, activity };
      const { pages: count } = lessonBody(run, clearDesk, 78, 19, context);
      return Array.from(
        { length: count },
        (_, page) => lessonBody(run, { ...clearDesk, page }, 78, 19, context).lines,
      );
    });
  });
  const text = [screen.title, ...pages.flat().map(plainText)].join(' ');
  return text.replace(/[│┐┘┌└├┤─>]/g, ' ').replace(/\s+/g, ' ');
}

/** What each fact looks like on its screen. All patterns must be found on one screen of the fact's lesson. */
const evidence: Readonly<Record<string, readonly RegExp[]>> = {
  'claim-frameworks-hide': [/Frameworks hide the calculus/],
  'objective-animation-rates': [/animation loop/, /position/],
  'velocity-is-derivative': [/velocity = \(pos - lastPos\) \/ deltaTime/],
  'gradient-is-rate': [/gradient is how fast the loss changes as you nudge a weight/],
  'gradient-size': [/Large: a small nudge matters much/, /Near zero: that weight does little/],
  'bridge-velocity-gradient': [/\(pos - lastPos\) \/ deltaTime/, /tf\.grad\(loss\)\(weights\)/],
  'break-velocity-authored': [/finite difference of positions somebody authored/, /already happened/],
  'break-gradient-exact': [/tf\.grad is exact, by the chain rule/, /which way to step/, /not yet measured/],
  'square-at-three': [/x\.square\(\)/, /tf\.scalar\(3\)/, /prints 6/],
  'takeaway-rate': [/A derivative is a rate of change/],
  'objective-partial-derivatives': [/partial derivative/i],
  'partial-nudges-one': [/nudge/i, /hold|held/],
  'partial-values': [/x²·?y \+ y³/],
  'partial-by-autograd': [/tf\.grad/, /12/, /31/],
  'takeaway-partial': [/partial/i, /one/],
  'objective-chain-rule': [/chain rule/, /outer slope/],
  'nested-composite': [/Every network is functions inside functions/],
  'chain-rule-network': [
    /z1 = w1·x/,
    /a1 = relu\(z1\)/,
    /z2 = w2·a1/,
    /loss = \(z2 − y\)²/,
    /no bias/,
    /for simplicity/,
  ],
  'squared-error': [/squared error/, /mean squared error \(MSE\) of one example/],
  'forward-values': [/z1 = w1·x/, /x = 2/, /y = 1/, /w1 = 0\.5/, /w2 = −0\.3/, /= 1\.69/],
  'chain-rule-factors': [/-2\.6 · -0\.3 · 1 · 2/],
  'chain-rule-product': [/= 1\.56, and autograd agrees/],
  'takeaway-chain-rule': [/chain rule is a product of simple local derivatives/],
  'objective-trace-by-hand': [/dloss\/dw2 = \?/],
  'objective-verify': [/To check your work, let autograd do it/, /dloss\/dw1 1\.56/, /dloss\/dw2 -2\.5999/],
  'graph-pipeline': [/gap|diff/, /pipeline/i, /²/],
  'values-left-to-right': [/left to right/],
  'tensorflow-name': [/TensorFlow/, /tensors?/i, /name/],
  'gradients-right-to-left': [/right to left/],
  'grads-one-pass': [/tf\.grads/, /one pass/],
  'grads-sample-crash': [/tf\.grads/, /not iterable/],
  'gradient-of-w2': [/-2\.6|−2\.6/, /w2/],
  'claim-see-gradients': [/vanish/, /trick/],
  'takeaway-backpropagation': [/Backpropagation is the chain rule, walked backward through a graph/],
  'takeaway-autograd': [/autograd/i],
};

describe('the source page', () => {
  const taught = facts.filter(({ lesson }) => lesson <= 4);

  it.each(taught.map((fact) => [fact.id, fact] as const))('has %s on a screen', (id, fact) => {
    const lesson = lessons.find(({ number }) => number === fact.lesson) as Lesson;
    expect(lesson.covers).toContain(id);
    const patterns = evidence[id] as readonly RegExp[];
    const screens = lesson.screens.map((screen) => drawn(lesson, screen));
    expect(screens.some((text) => patterns.every((pattern) => pattern.test(text)))).toBe(true);
  });

  it('has a lesson for every fact up to lesson 4, and evidence for no other', () => {
    expect(Object.keys(evidence).sort()).toEqual(taught.map(({ id }) => id).sort());
  });
});
