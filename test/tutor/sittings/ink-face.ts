/** The Ink face: keys in, a journal out. */

import type { AppState } from '../../../src/ui/app/app-state.ts';
import type { MenuChoice } from '../../../src/ui/command.ts';
import { type Played, play } from '../../ui/app/playing.tsx';
import { activityOf, canTake } from './places.ts';
import { finishesUpTo, hasFinished, MOST_MOVES, type Step, type VisitSetting } from './sitting.ts';
import { workshopFor } from './workshop.ts';

export async function inkFace({ lessons, visit, journal, seed, heard }: VisitSetting): Promise<string[]> {
  const from = journal.events().length;
  const { workshop, challenge } = workshopFor();
  const learner = await play({ lessons, journal, seed, solutions: { workshop }, challenge });
  const { start } = visit;
  if (!start) {
    // An unseen network is tried before lesson 1, from the welcome.
    if (visit.steps[0] !== 'try') await learner.press('enter');
  } else if ('lesson' in start) await learner.tell({ type: 'open', lesson: start.lesson });
  else await learner.tell({ type: 'practise', skill: start.practice, count: start.count, seed: 7 });
  const walked: string[] = [];
  for (const [index, step] of visit.steps.entries()) {
    const until =
      step === 'finish'
        ? () => hasFinished(journal, from, finishesUpTo(visit.steps, index))
        : () => canTake(step, learner.state().sitting) && (learner.isActivityShown() || !needsActivity(step));
    for (let move = 0; !until() && move < MOST_MOVES; move += 1) await learner.press('enter');
    await take(step, learner);
    const activity = activityOf(learner.state().sitting);
    if (step === 'step' && activity?.kind === 'walk') walked.push(visited(learner.frame()));
  }
  for (const frame of learner.frames()) heard?.(frame);
  return walked;
}

/** Whether it is taken with what stands on the last page of a beat. */
const needsActivity = (step: Step): boolean => !['back', 'finish', 'test', 'try', 'on'].includes(step);

/** The node that the sentence below the drawing is about. */
function visited(frame: string): string {
  const sentences = frame.matchAll(/^ (?:d\w+\/d(\w+)|(\w+)) = .*=? /gm);
  const last = [...sentences].at(-1);
  return last?.[1] ?? last?.[2] ?? '';
}

const topMenu = ({ overlays }: AppState): readonly MenuChoice[] => {
  const menu = overlays.at(-1);
  return menu?.kind === 'menu' ? menu.choices : [];
};

/** A row of the menu. */
export async function choose(choice: MenuChoice, { press, state, frame }: Played): Promise<void> {
  await press('tab');
  const index = topMenu(state()).indexOf(choice);
  if (index < 0) throw new Error(`the menu has no ${choice}:\n${frame()}`);
  for (let row = 0; row < index; row += 1) await press('down');
  await press('enter');
}

async function take(step: Step, learner: Played): Promise<void> {
  const { press, type, state } = learner;
  const [word = '', ...rest] = step.split(' ');
  switch (word) {
    case 'answer':
      // What was typed wrongly before stands in the field still.
      if (state().desk.field.text !== '') await press('escape');
      await type(rest.join(' '));
      return press('enter');
    case 'hint':
    case 'skip':
    case 'show':
      await choose(word, learner);
      return closeAll(learner);
    case 'pick':
      return pick(Number(rest[0]) - 1, learner);
    case 'step':
      return press('enter');
    case 'nudge': {
      const activity = activityOf(state().sitting);
      const inputs = activity?.kind === 'nudge' ? activity.block.inputs : [];
      for (let turns = 0; inputs[state().desk.cursor] !== rest[0] && turns < inputs.length; turns += 1)
        await press('tab');
      return press(rest[1] === '-' ? 'down' : 'up');
    }
    case 'back':
      return canTake('hint', state().sitting) ? choose('previous', learner) : press('left');
    case 'begin':
      await type('e');
      return learner.settle();
    case 'help':
      await type('h');
      return closeAll(learner);
    case 'test': {
      const { stage, lessons } = state().sitting;
      const index = stage.kind === 'lesson' ? lessons.indexOf(stage.run.lesson) : -1;
      await press('escape');
      for (let row = 0; row <= index; row += 1) await press('down');
      return type('s');
    }
    case 'try':
      return type('t');
    case 'on':
      return press('enter');
  }
}

/** Back to the screen itself. */
export async function closeAll({ press, state }: Played): Promise<void> {
  while (state().overlays.length > 0) await press('escape');
}

async function pick(option: number, { press, state }: Played): Promise<void> {
  while (state().desk.cursor < option) await press('down');
  while (state().desk.cursor > option) await press('up');
  await press('enter');
}
