/** Sends a command to the tutor, and clears from the desk what belonged to the place or the question left behind. */

import { currentItem } from '../../practice/quiz-session.ts';
import type { Command } from '../../tutor/command.ts';
import { quizOf, type Sitting, type Stage } from '../../tutor/sitting.ts';
import { update } from '../../tutor/update.ts';
import { emptyField } from '../terminal/text-field.ts';
import type { Update, UpdateContext } from './action.ts';
import { type AppState, clearDesk, type Desk } from './app-state.ts';

export function tellTutor(
  state: AppState,
  command: Command,
  { world }: Pick<UpdateContext, 'world'>,
): Update {
  const { sitting, effects } = update(state.sitting, command, world);
  if (sitting === state.sitting) return { state, effects };
  const isHere = isSamePlace(state.sitting.stage, sitting.stage);
  const desk = isHere ? deskHere(state, sitting, command) : deskThere(command);
  return { state: { ...state, sitting, desk, overlays: isHere ? state.overlays : [] }, effects };
}

/** The beat before is entered at its end, however many pages it has at this size. */
const deskThere = ({ type }: Command): Desk =>
  type === 'previous' ? { ...clearDesk, page: Number.POSITIVE_INFINITY } : clearDesk;

function deskHere({ sitting: before, desk }: AppState, sitting: Sitting, command: Command): Desk {
  const { told: _told, isJudged: _isJudged, ...kept } = desk;
  if (!isSameQuestion(before, sitting)) return { ...kept, field: emptyField, textPage: 0 };
  return command.type === 'judged' ? { ...kept, textPage: 0, isJudged: true } : desk;
}

function isSamePlace(one: Stage, other: Stage): boolean {
  if (one.kind === 'lesson' && other.kind === 'lesson')
    return (
      one.run.lesson === other.run.lesson &&
      one.run.screen === other.run.screen &&
      one.run.beat === other.run.beat
    );
  if (one.kind === 'finished' && other.kind === 'finished') return one.lesson === other.lesson;
  return one.kind === other.kind;
}

function isSameQuestion(one: Sitting, other: Sitting): boolean {
  const [before, after] = [quizOf(one)?.session, quizOf(other)?.session];
  if (!before || !after) return before === after;
  return currentItem(before) === currentItem(after) && before.isProbe === after.isProbe;
}
