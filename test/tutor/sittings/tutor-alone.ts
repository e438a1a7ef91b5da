/** The tutor without a face: commands in, a journal out. */

import { progressOf } from '../../../src/progress/progress.ts';
import type { Command } from '../../../src/tutor/command.ts';
import { newSitting } from '../../../src/tutor/sitting.ts';
import { Tutor } from '../../../src/tutor/tutor.ts';
import { javaScriptEngine } from '../../ui/app/playing.tsx';
import { activityOf, canTake } from './places.ts';
import { finishesUpTo, hasFinished, MOST_MOVES, type Step, type VisitSetting } from './sitting.ts';
import { workshopFor } from './workshop.ts';

export async function tutorAlone({ lessons, visit, journal, seed }: VisitSetting): Promise<string[]> {
  const from = journal.events().length;
  const { workshop, challenge } = workshopFor();
  const tutor = new Tutor(newSitting(lessons, progressOf(journal.events()), challenge), {
    journal,
    ports: {
      autograd: javaScriptEngine,
      runCode: async () => [],
      now: () => 0,
      solutions: { workshop },
    },
    world: { seed, animation: false },
  });
  const { start } = visit;
  if (!start) await tutor.send({ type: 'continue' });
  else if ('lesson' in start) await tutor.send({ type: 'open', lesson: start.lesson });
  else await tutor.send({ type: 'practise', skill: start.practice, count: start.count, seed: 7 });
  const walked: string[] = [];
  for (const [index, step] of visit.steps.entries()) {
    const until =
      step === 'finish'
        ? () => hasFinished(journal, from, finishesUpTo(visit.steps, index))
        : () => canTake(step, tutor.sitting);
    for (let move = 0; !until() && move < MOST_MOVES; move += 1) {
      await tutor.send({ type: tutor.sitting.stage.kind === 'finished' ? 'continue' : 'next' });
    }
    const command = commandFor(step, tutor);
    if (command) await tutor.send(command);
    const activity = activityOf(tutor.sitting);
    if (step === 'step' && activity?.kind === 'walk') walked.push(activity.order[activity.shown - 1] ?? '');
  }
  return walked;
}

function commandFor(step: Step, { sitting: { stage } }: Tutor): Command | undefined {
  const [word = '', ...rest] = step.split(' ');
  switch (word) {
    case 'answer':
      return { type: 'answer', text: rest.join(' ') };
    case 'hint':
      return { type: 'hint' };
    case 'show':
      return { type: 'show-answer' };
    case 'skip':
      return { type: 'skip' };
    case 'pick':
      return { type: 'pick', option: Number(rest[0]) - 1 };
    case 'step':
      return { type: 'next' };
    case 'nudge':
      return { type: 'nudge', input: rest[0] ?? '', steps: rest[1] === '-' ? -1 : 1 };
    case 'back':
      return { type: 'previous' };
    case 'begin':
      return { type: 'edit-solution' };
    case 'help':
      return { type: 'challenge-help' };
    case 'test':
      return stage.kind === 'lesson' ? { type: 'skip-test', lesson: stage.run.lesson.id } : undefined;
    case 'try':
      return { type: 'try-unseen' };
    case 'on':
      return { type: 'continue' };
    default:
      return undefined;
  }
}
