/** `:hint`, typed in the place of an answer: what the menu does, for those who keep their hands on the letters. */

import { currentItem } from '../../practice/quiz-session.ts';
import { quizOf } from '../../tutor/sitting.ts';
import { type ColonWord, colonWordNamed } from '../../tutor/typed-commands.ts';
import { colonChoices } from '../command.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState } from './app-state.ts';
import { chosen } from './overlay-update.ts';
import { openSteps } from './overlays.ts';
import { tellTutor } from './tell-tutor.ts';
import { withFieldCleared } from './typing.ts';

/** What helps with a question has no place where nothing is judged. */
const forGuesses: readonly (ColonWord | undefined)[] = ['skip', 'help', 'quit'];

/** @param word what stands behind the colon. */
export function colonCommand(state: AppState, word: string, context: UpdateContext): Update {
  const command = colonWordNamed(word);
  const choice = command && colonChoices[command];
  const quiz = quizOf(state.sitting);
  const isGuess = quiz && currentItem(quiz.session)?.isGuess;
  const isHere =
    (!isGuess || forGuesses.includes(command)) &&
    (choice !== 'previous' || state.sitting.stage.kind === 'lesson');
  if (choice === undefined || !isHere)
    return unchanged({ ...state, desk: { ...state.desk, refused: state.desk.field.text } });
  const cleared = withFieldCleared(state);
  if (choice !== 'steps') return chosen(cleared, choice, context);
  const { state: after, effects } = tellTutor(cleared, { type: 'hint', all: true }, context);
  return { state: openSteps(after), effects };
}
