/** A lesson screen by screen. */

import type { Lesson, Part, Screen } from '../lesson/lesson.ts';
import { runCode } from '../lesson/run-code.ts';
import { drillItem } from '../practice/drills/drills.ts';
import { itemsOf } from '../practice/questions/block-questions.ts';
import { isSolved } from '../practice/solved.ts';
import { challengeTurn } from './challenge.ts';
import { betTurn, choiceTurn } from './choosing.ts';
import { derivationTurn } from './derivation.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { motionTable } from './motion.ts';
import { nudgeTurn } from './nudging.ts';
import { type StaticPart, staticLines } from './plain-blocks.ts';
import { quizTurn } from './quiz.ts';
import { walkTurn } from './walk.ts';

/** A panel that runs longer than this is stopped. */
const CODE_MILLISECONDS = 5000;

/**
 * Goes through a lesson from a screen on and journals what is seen.
 * @param screenId where to begin; the first screen when there is none of that id.
 * @returns `finished` when its end was reached; the last screen is then still on show.
 */
export async function lessonTurn(
  lesson: Lesson,
  screenId: string | undefined,
  dialogue: Dialogue,
): Promise<'finished' | 'leave'> {
  dialogue.terms = lesson.terms;
  if (dialogue.progress.lessons.get(lesson.id)?.state !== 'started') {
    dialogue.record({ type: 'lesson', lesson: lesson.id, state: 'started' });
  }
  let index = Math.max(
    0,
    lesson.screens.findIndex(({ id }) => id === screenId),
  );
  for (let screen = lesson.screens[index]; screen; screen = lesson.screens[index]) {
    dialogue.record({ type: 'screen', lesson: lesson.id, screen: screen.id });
    dialogue.block(dialogue.text(`[${index + 1}/${lesson.screens.length}] ${screen.title}`));
    const turn = await screenTurn(lesson, screen, dialogue);
    if (turn === 'leave') return 'leave';
    index = turn === 'back' ? Math.max(0, index - 1) : index + 1;
  }
  dialogue.record({ type: 'lesson', lesson: lesson.id, state: 'finished' });
  return 'finished';
}

async function screenTurn(lesson: Lesson, screen: Screen, dialogue: Dialogue): Promise<Turn> {
  for (const part of screen.parts) {
    const turn = await partTurn(part, lesson, dialogue);
    if (turn !== 'on') return turn;
  }
  const isLast = screen === lesson.screens.at(-1);
  // A nudge ends with an Enter of its own, and the end of the lesson follows the last screen.
  if (isLast || screen.parts.at(-1)?.kind === 'nudge') return 'on';
  const turn = await dialogue.pause('Enter goes on. :help lists what else there is.');
  return turn === 'skip' ? 'on' : turn;
}

async function partTurn(part: Part, lesson: Lesson, dialogue: Dialogue): Promise<Turn> {
  switch (part.kind) {
    case 'quiz':
    case 'ask':
    case 'number': {
      const solved = (item: { readonly question: { readonly id: string } }) =>
        isSolved(dialogue.progress, lesson, item.question.id);
      return (await quizTurn(itemsOf(part, lesson), dialogue, { solved, canGoBack: true })).turn;
    }
    case 'drill': {
      const items = dialogue.takeSeeds(part.count).map((seed) => drillItem(part.skill, seed));
      return (await quizTurn(items, dialogue, { withExpression: true, canGoBack: true })).turn;
    }
    case 'choice':
      return choiceTurn(part, lesson, dialogue);
    case 'bet':
      return betTurn(part, lesson, dialogue);
    case 'nudge':
      return nudgeTurn(part, dialogue);
    case 'challenge':
      return challengeTurn(dialogue.workshop, dialogue);
    case 'motion':
      dialogue.block(motionTable(part, dialogue));
      return 'on';
    case 'graph':
      if (part.walk) return walkTurn(part, dialogue);
      // A graph that is only there to be referred to takes no space.
      if (part.show !== 'none') dialogue.block(staticLines(part, dialogue));
      return 'on';
    case 'derive':
      if (part.reveal === 'steps') return derivationTurn(part, dialogue);
      dialogue.block(staticLines(part, dialogue));
      return 'on';
    default:
      dialogue.block(staticLines(part, dialogue, await outputOf(part, dialogue)));
      return 'on';
  }
}

async function outputOf(part: StaticPart, dialogue: Dialogue): Promise<readonly string[] | undefined> {
  if (part.kind !== 'code' || !part.run) return undefined;
  const { api } = await dialogue.autograd();
  return (await runCode(part.source, { tf: api, timeoutMilliseconds: CODE_MILLISECONDS })).output;
}
