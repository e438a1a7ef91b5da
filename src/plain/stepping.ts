/** What goes a step at each Enter: a walk through a network, and a derivation. */

import { networkLines, solutionLines } from '../drawing/block-lines.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import type { GraphDrawing } from '../drawing/graph/graph-labels.ts';
import { type BackwardWords, backwardSentence, forwardSentence } from '../drawing/walk-sentences.ts';
import { backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import { edgeName } from '../graph/graph.ts';
import { hasFolds } from '../practice/solutions/folding.ts';
import { type ActivityKind, isOpen } from '../tutor/activities/activity.ts';
import type { Walk } from '../tutor/activities/walk.ts';
import { words as courseWords } from '../tutor/words.ts';
import { activityAtHand } from './activity-at-hand.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { words } from './words.ts';

/** @param told shows what came of a step, from how many that were shown to how many that are. */
async function stepping(
  dialogue: Dialogue,
  kind: Extract<ActivityKind, 'walk' | 'derive'>,
  how: string,
  told: (from: number, to: number) => void,
): Promise<Turn> {
  for (;;) {
    const before = activityAtHand(dialogue, kind);
    if (!before) return 'moved';
    if (!isOpen(before)) return 'done';
    const command = await dialogue.pause(how, ['skip', 'back']);
    if (command === 'leave') return 'leave';
    const type = command === 'back' ? 'previous' : command === 'skip' ? 'show-all' : 'next';
    const { stage } = dialogue.sitting;
    await dialogue.send({ type });
    const after = activityAtHand(dialogue, kind);
    const isHere = after && stage.kind === 'lesson' && isSameBeat(dialogue, stage.run);
    if (!isHere || (type === 'previous' && after.shown === before.shown)) return 'moved';
    // A step back is told once more: on paper nothing is taken away.
    told(type === 'previous' ? Math.max(0, after.shown - 1) : before.shown, after.shown);
  }
}

function isSameBeat(
  { sitting: { stage } }: Dialogue,
  { screen, beat }: { readonly screen: number; readonly beat: number },
): boolean {
  return stage.kind === 'lesson' && stage.run.screen === screen && stage.run.beat === beat;
}

export async function derivationTurn(dialogue: Dialogue): Promise<Turn> {
  const folded = activityAtHand(dialogue, 'derive');
  if (!folded) return 'done';
  // Every small step is read in its turn.
  if (!folded.isUnfolded && hasFolds(folded.lines)) await dialogue.send({ type: 'unfold' });
  const lines = activityAtHand(dialogue, 'derive')?.lines ?? [];
  const upTo = (steps: number) => solutionLines(lines.slice(0, steps), dialogue.paper);
  const { how } = words.derivation;
  dialogue.block(upTo(1));
  if (lines.length > 1) dialogue.block(dialogue.text(how));
  return stepping(dialogue, 'derive', how, (from, to) => {
    for (let step = from; step < to; step += 1) dialogue.write(upTo(step + 1).slice(upTo(step).length));
  });
}

export async function walkTurn(dialogue: Dialogue): Promise<Turn> {
  const activity = activityAtHand(dialogue, 'walk');
  if (!activity) return 'done';
  const { glyphs } = dialogue.paper;
  const { how, before, after, sentence } = told(activity, glyphs);
  dialogue.block(networkLines(before, dialogue.paper));
  dialogue.block(dialogue.text(how));
  const turn = await stepping(dialogue, 'walk', how, (from, to) => {
    for (const name of activity.order.slice(from, to)) dialogue.say(sentence(name));
  });
  if (turn === 'done') dialogue.block(networkLines(after, dialogue.paper));
  return turn;
}

/** The network as it stands before the walk, a sentence a node, and the network as it stands after. */
interface ToldWalk {
  readonly how: string;
  readonly before: GraphDrawing;
  readonly after: GraphDrawing;
  readonly sentence: (name: string) => string;
}

function told({ block: { graph }, direction }: Walk, glyphs: Glyphs): ToldWalk {
  const values = forwardPass(graph);
  if (direction === 'forward')
    return {
      how: words.walk.forward,
      before: { graph, values: graph.inputs },
      after: { graph, values },
      sentence: (name) => forwardSentence(graph, name, values, glyphs),
    };
  const pass = backwardPass(graph, values);
  const locals = new Map(pass.edges.map((edge) => [edgeName(edge), glyphs.number(edge.local, 6)]));
  return {
    how: words.walk.backward,
    before: { graph, values },
    after: { graph, values, gradients: pass.gradients, locals },
    sentence: (name) => backwardSentence(graph, name, pass, glyphs, backwardWords),
  };
}

const backwardWords: BackwardWords = {
  seed: courseWords.walk.seed,
  unused: words.walk.unused,
};
