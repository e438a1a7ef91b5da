/** Whether a step can be taken where a sitting stands. */

import { type Activity, isOpen } from '../../../src/tutor/activities/activity.ts';
import { quizOf, type Sitting } from '../../../src/tutor/sitting.ts';
import type { Step } from './sitting.ts';

export const activityOf = ({ stage }: Sitting): Activity | undefined =>
  stage.kind === 'lesson' ? stage.run.activity : undefined;

export function canTake(step: Step, sitting: Sitting): boolean {
  const activity = activityOf(sitting);
  const [word] = step.split(' ');
  switch (word) {
    case 'answer':
    case 'hint':
    case 'show':
    case 'skip':
      return quizOf(sitting)?.session.stage === 'asking';
    case 'pick':
      return activity !== undefined && ['choice', 'bet'].includes(activity.kind) && isOpen(activity);
    case 'step':
      return activity !== undefined && ['walk', 'derive'].includes(activity.kind) && isOpen(activity);
    case 'nudge':
      return activity?.kind === 'nudge';
    case 'begin':
    case 'help':
      return activity?.kind === 'challenge';
    default:
      return true;
  }
}
