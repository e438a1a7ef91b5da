/** The code exercise in words: the file is written in another window, and checked from here. */

import { findingLines } from '../challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../challenge/judge/findings.ts';
import { attemptFirst } from '../challenge/tiers/help.ts';
import { indent, run } from '../drawing/fit-line.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import { type ChallengeNotice, type ChallengeView, challengeView } from '../tutor/challenge-state.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { words } from './words.ts';

/** The file as it stands; undefined where there is no place to keep one. */
const viewed = ({ sitting }: Dialogue): ChallengeView | undefined =>
  sitting.challenge && challengeView(sitting.challenge, sitting.progress);

export async function challengeTurn(dialogue: Dialogue): Promise<Turn> {
  const atFirst = viewed(dialogue);
  if (!atFirst) {
    dialogue.block(dialogue.text(words.challenge.elsewhere));
    return 'done';
  }
  dialogue.block([
    ...dialogue.text(words.challenge.file(atFirst.file)),
    ...dialogue.text(instruction(atFirst)),
  ]);
  for (;;) {
    const view = viewed(dialogue) ?? atFirst;
    const how = instruction(view);
    const reply = await dialogue.ask({
      label: words.labels.challenge,
      how,
      commands: ['hint', 'skip', 'back'],
    });
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind === 'command' && reply.command === 'skip') return 'done';
    if (reply.kind === 'command' && reply.command === 'back') {
      await dialogue.send({ type: 'previous' });
      return 'moved';
    }
    if (reply.kind === 'command') await help(dialogue);
    else if (reply.text.trim() !== '') dialogue.say(how);
    else if (!view.isBegun) await begin(dialogue);
    else if (await checked(dialogue)) return 'done';
  }
}

function instruction({ isAllPassed, isBegun }: ChallengeView): string {
  if (isAllPassed) return words.challenge.allPassed;
  return words.challenge.how(isBegun ? words.challenge.edit : words.challenge.begin);
}

async function begin(dialogue: Dialogue): Promise<void> {
  await dialogue.send({ type: 'edit-solution' });
  const view = viewed(dialogue);
  if (view?.notice) tellNotice(view.notice, dialogue);
  else if (view) dialogue.say(words.challenge.begun(view.file));
}

function tellNotice(notice: ChallengeNotice, dialogue: Dialogue): void {
  switch (notice.kind) {
    case 'unwritable':
      dialogue.say(words.challenge.unwritable(notice.file, notice.message));
      dialogue.say(words.challenge.otherFolder);
      return;
    case 'editor':
      dialogue.say(notice.message);
      return;
    case 'unchecked':
      dialogue.say(words.challenge.unchecked(notice.message));
      return;
    case 'attempt-first':
      dialogue.say(attemptFirst());
  }
}

/** Whether the whole challenge is passed. A part that is passed gets the next one added. */
async function checked(dialogue: Dialogue): Promise<boolean> {
  await dialogue.send({ type: 'check-solution' });
  const view = viewed(dialogue);
  if (view?.notice) tellNotice(view.notice, dialogue);
  const { findings } = view ?? {};
  if (!findings || view?.notice) return false;
  dialogue.block(findingText(findings, dialogue));
  if (!findings.passed) return false;
  if (view?.isAllPassed) return true;
  if (view?.toAdd) {
    await dialogue.send({ type: 'add-part' });
    if (!viewed(dialogue)?.notice) dialogue.say(words.challenge.added(view.toAdd.title));
  }
  return false;
}

const findingText = (findings: ChallengeFindings, { paper: { glyphs, width } }: Dialogue): Line[] =>
  findingLines(findings).flatMap(({ text, indent: inset = 0 }) =>
    wrap([run(glyphs.text(text))], width - inset).map((line) => indent(line, inset)),
  );

async function help(dialogue: Dialogue): Promise<void> {
  await dialogue.send({ type: 'challenge-help' });
  const view = viewed(dialogue);
  if (view?.notice) tellNotice(view.notice, dialogue);
  if (!view?.help) return;
  const { step } = view.help;
  dialogue.block(dialogue.text(step.title));
  if (step.kind !== 'solution') dialogue.say(step.text);
  else
    dialogue.write(
      step.code
        .trimEnd()
        .split('\n')
        .map((line): Line => [run(line)]),
    );
}
