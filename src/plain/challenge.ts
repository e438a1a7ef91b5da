/** The code exercise in words: the file is written in another window, and checked from here. */

import { findingLines } from '../challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../challenge/judge/findings.ts';
import { attemptFirst, helpQuestion, nextHelp } from '../challenge/tiers/help.ts';
import {
  challengeEvents,
  FOLDER_SETTING,
  isAllPassed,
  tierToAdd,
  tierToDo,
  type Workshop,
} from '../challenge/workshop/workshop.ts';
import { indent, run } from '../drawing/fit-line.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import { untried } from '../progress/challenge-record.ts';
import type { Dialogue, Turn } from './dialogue.ts';

const ELSEWHERE = 'Write it with: neuron-calc challenge';

/** @param workshop absent: there is no place to keep a file. */
export async function challengeTurn(workshop: Workshop | undefined, dialogue: Dialogue): Promise<Turn> {
  if (!workshop) {
    dialogue.block(dialogue.text(ELSEWHERE));
    return 'on';
  }
  for (let isFirst = true; ; isFirst = false) {
    const how = instruction(workshop, dialogue);
    if (isFirst) dialogue.block([...dialogue.text(`Your file: ${workshop.file}`), ...dialogue.text(how)]);
    const reply = await dialogue.ask({ label: 'challenge> ', how, commands: ['hint', 'skip', 'back'] });
    if (reply.kind === 'turn') return reply.turn;
    if (reply.kind === 'command' && reply.command === 'skip') return 'on';
    if (reply.kind === 'command') hint(dialogue);
    else if (reply.text.trim() !== '') dialogue.say(how);
    else if (!workshop.isBegun) begin(workshop, dialogue);
    else if (await checked(workshop, dialogue)) return 'on';
  }
}

function instruction(workshop: Workshop, { progress }: Dialogue): string {
  if (isAllPassed(progress)) return 'All of it is passed. :skip goes on; Enter checks the file again.';
  const begins = workshop.isBegun
    ? 'Edit it in another window; Enter checks it.'
    : 'Enter begins the file; then edit it in another window.';
  return `${begins} :hint helps, :skip goes on.`;
}

function begin(workshop: Workshop, dialogue: Dialogue): void {
  const written = workshop.begin();
  if (written.kind === 'failed') {
    dialogue.say(`${written.file} cannot be written: ${written.message}.`);
    dialogue.say('Choose another folder: neuron-calc challenge DIR');
    return;
  }
  dialogue.record({ type: 'setting', name: FOLDER_SETTING, value: workshop.folder });
  dialogue.say(`Begun. Write the functions in ${workshop.file}, then press Enter here.`);
}

/** Whether the whole challenge is passed. A part that is passed gets the next one added. */
async function checked(workshop: Workshop, dialogue: Dialogue): Promise<boolean> {
  let findings: ChallengeFindings;
  try {
    findings = await workshop.check();
  } catch (error) {
    dialogue.say(`${(error as Error).message}.`);
    return false;
  }
  for (const event of challengeEvents(findings)) dialogue.record(event);
  dialogue.block(findingsText(findings, dialogue));
  if (!findings.passed) return false;
  if (isAllPassed(dialogue.progress)) return true;
  const next = tierToAdd(dialogue.progress);
  if (next && workshop.add(next).kind === 'added') {
    dialogue.say(`Next comes ${next.title}: its functions now stand at the end of your file, empty.`);
  }
  return false;
}

const findingsText = (findings: ChallengeFindings, { glyphs, width }: Dialogue): Line[] =>
  findingLines(findings).flatMap(({ text, indent: inset = 0 }) =>
    wrap([run(glyphs.text(text))], width - inset).map((line) => indent(line, inset)),
  );

function hint(dialogue: Dialogue): void {
  const tier = tierToDo(dialogue.progress);
  const { helpShown, attempts } = dialogue.progress.challenges.get(tier.id) ?? untried;
  const found = nextHelp(tier, helpShown, attempts);
  if (found.kind === 'attempt-first') {
    dialogue.say(attemptFirst());
    return;
  }
  const { step, number } = found;
  dialogue.record({ type: 'hint', question: helpQuestion(tier), rung: number });
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
