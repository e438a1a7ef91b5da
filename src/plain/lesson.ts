/** A lesson on paper, beat by beat: what there is to read, then what there is to do. */

import { readingLines } from '../drawing/block-lines.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { ActivityKind } from '../tutor/activities/activity.ts';
import { hasSkipTest, unseenOffered } from '../tutor/course.ts';
import { beatOf, isLastBeat, isLastScreen, type LessonRun, screenOf } from '../tutor/lesson-run.ts';
import { challengeTurn } from './challenge.ts';
import { betTurn, choiceTurn } from './choosing.ts';
import type { Command } from './commands.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { motionTurn } from './motion.ts';
import { nudgeTurn } from './nudging.ts';
import { quizTurn } from './quiz.ts';
import { derivationTurn, walkTurn } from './stepping.ts';
import { words } from './words.ts';

/** How each thing that can be done is done on paper. */
const turns: Readonly<Record<ActivityKind, (dialogue: Dialogue) => Promise<Turn>>> = {
  none: async () => 'done',
  quiz: async (dialogue) => (await quizTurn(dialogue, { canGoBack: true })).turn,
  choice: choiceTurn,
  bet: betTurn,
  walk: walkTurn,
  derive: derivationTurn,
  nudge: nudgeTurn,
  motion: motionTurn,
  challenge: challengeTurn,
};

/** Goes through the lesson at hand until the tutor is elsewhere, or the learner leaves. */
export async function lessonTurns(dialogue: Dialogue): Promise<'elsewhere' | 'leave'> {
  let shown: LessonRun | undefined;
  for (;;) {
    const { stage } = dialogue.sitting;
    if (stage.kind !== 'lesson') return 'elsewhere';
    const { run } = stage;
    if (shown?.lesson !== run.lesson) opened(run, dialogue);
    const turn = await beatTurn(run, shown, dialogue);
    if (turn === 'leave') return 'leave';
    shown = run;
    if (turn === 'done') await dialogue.send({ type: 'next' });
    // Shown anew from its title, wherever a step back led to.
    else if (isBehind(dialogue, run)) shown = { ...run, screen: -1 };
  }
}

function isBehind({ sitting: { stage } }: Dialogue, { screen, beat }: LessonRun): boolean {
  if (stage.kind !== 'lesson') return false;
  const { run } = stage;
  return run.screen < screen || (run.screen === screen && run.beat <= beat);
}

function opened({ lesson, screen }: LessonRun, dialogue: Dialogue): void {
  dialogue.terms = lesson.terms;
  dialogue.block(dialogue.text(words.lesson.heading(lesson.number, lesson.title)));
  if (screen === 0) dialogue.say(words.lesson.about(lesson.objective, lesson.minutes));
}

async function beatTurn(run: LessonRun, before: LessonRun | undefined, dialogue: Dialogue): Promise<Turn> {
  const { lesson, screen, activity } = run;
  if (before?.lesson !== lesson || before.screen !== screen) {
    const { title } = screenOf(run);
    dialogue.block(dialogue.text(words.lesson.screen(screen + 1, lesson.screens.length, title)));
  }
  const paper = { ...dialogue.paper, outputs: dialogue.sitting.outputs };
  for (const part of beatOf(run).reading) dialogue.block(readingLines(part, paper));
  const turn = await turns[activity.kind](dialogue);
  // A nudge ends with an Enter of its own, and the end of the lesson follows the last screen.
  const isOver = activity.kind === 'nudge' || (isLastScreen(run) && isLastBeat(run));
  return turn !== 'done' || isOver || !isLastBeat(run) ? turn : endOfScreen(lesson, dialogue);
}

async function endOfScreen(lesson: Lesson, dialogue: Dialogue): Promise<Turn> {
  const commands: readonly Command[] = [
    'back',
    ...(unseenOffered(dialogue.sitting) ? (['try'] as const) : []),
    ...(hasSkipTest(lesson) ? (['test'] as const) : []),
  ];
  const command = await dialogue.pause(words.lesson.goesOn, commands);
  if (command === 'on') return 'done';
  if (command === 'leave') return 'leave';
  if (command === 'test') await dialogue.send({ type: 'skip-test', lesson: lesson.id });
  else await dialogue.send({ type: command === 'try' ? 'try-unseen' : 'previous' });
  return 'moved';
}
