/** The reducer of the tutor: `(sitting, command) → sitting`, and what is to be done outside. */

import { isOpen, updateActivity } from './activities/activity.ts';
import { updateQuiz, withVerdict } from './activities/quiz.ts';
import { challengeChanged, challengeCommand } from './challenge-update.ts';
import type { ActivityCommand, Command } from './command.ts';
import {
  atPlace,
  contextOf,
  finishLesson,
  goOn,
  openLesson,
  openLessonNamed,
  passedSkipTest,
  startDrills,
  startSkipTest,
  tryUnseen,
} from './course.ts';
import type { World } from './effect.ts';
import { answerJudged } from './journal-events.ts';
import { type LessonRun, nextBeat, previousBeat } from './lesson-run.ts';
import { nextDrill, type PracticeRun } from './practice-run.ts';
import { at, quizOf, type Sitting, type Update, unchanged, withQuiz } from './sitting.ts';

export function update(sitting: Sitting, command: Command, world: World): Update {
  switch (command.type) {
    case 'continue':
      return goOn(sitting, world);
    case 'open':
      return openLessonNamed(sitting, command.lesson, command.screen, world);
    case 'practise':
      return startDrills(sitting, world, command);
    case 'skip-test':
      return startSkipTest(sitting, command.lesson, world);
    case 'try-unseen':
      return tryUnseen(sitting);
    case 'go-home':
      return unchanged(at(sitting, { kind: 'home' }));
    case 'printed':
      return unchanged({
        ...sitting,
        outputs: new Map([...sitting.outputs, [command.source, command.output]]),
      });
    case 'judged':
      return judged(sitting, command, world);
    case 'edit-solution':
    case 'add-part':
    case 'check-solution':
    case 'challenge-help':
      return challengeCommand(sitting, command);
    case 'solution-saved':
    case 'solution-edited':
    case 'solution-checked':
    case 'solution-unchecked':
      return challengeChanged(sitting, command);
    case 'next':
    case 'previous':
    case 'show-all':
    case 'unfold':
    case 'answer':
    case 'hint':
    case 'show-answer':
    case 'skip':
    case 'pick':
    case 'nudge':
    case 'restart':
    case 'tick':
      return atHand(sitting, command, world);
  }
}

/** In the journal in any case; on the screen when the question is still there. */
function judged(sitting: Sitting, command: Extract<Command, { type: 'judged' }>, world: World): Update {
  const quiz = quizOf(sitting);
  const next = quiz ? withVerdict(quiz, command) : undefined;
  const event = { type: 'journal', event: answerJudged(command.answer, command.verdict) } as const;
  if (!next || next === quiz) return { sitting, effects: [event] };
  const { stage } = sitting;
  // A guess is behind the learner as soon as it is kept.
  const onward =
    stage.kind === 'practice' && next.session.stage === 'finished'
      ? practiceGoesOn(sitting, { ...stage.practice, quiz: next }, world)
      : unchanged(withQuiz(sitting, next));
  return { sitting: onward.sitting, effects: [event, ...onward.effects] };
}

function atHand(sitting: Sitting, command: ActivityCommand, world: World): Update {
  const { stage } = sitting;
  if (stage.kind === 'lesson') return inLesson(sitting, stage.run, command, world);
  return stage.kind === 'practice' ? inPractice(sitting, stage.practice, command, world) : unchanged(sitting);
}

function inLesson(sitting: Sitting, run: LessonRun, command: ActivityCommand, world: World): Update {
  const context = contextOf(sitting, run.lesson, world);
  const changed = updateActivity(run.activity, command, context, world);
  if (changed) {
    const { activity, effects } = changed;
    const isSame = activity === run.activity;
    const after = isSame ? sitting : at(sitting, { kind: 'lesson', run: { ...run, activity } });
    // Enter after the last right answer goes on, and need not be pressed twice.
    const isDone = command.type === 'next' && activity.kind === 'quiz' && !isOpen(activity);
    return isDone ? onward(after, { ...run, activity }, world) : { sitting: after, effects };
  }
  switch (command.type) {
    case 'next':
      return isOpen(run.activity) ? unchanged(sitting) : onward(sitting, run, world);
    case 'skip':
      return onward(sitting, run, world);
    case 'previous': {
      const previous = previousBeat(run, context);
      return previous ? atPlace(sitting, previous) : unchanged(sitting);
    }
    default:
      return unchanged(sitting);
  }
}

function onward(sitting: Sitting, run: LessonRun, world: World): Update {
  const next = nextBeat(run, contextOf(sitting, run.lesson, world));
  return next ? atPlace(sitting, next) : finishLesson(sitting, run.lesson);
}

function inPractice(sitting: Sitting, practice: PracticeRun, command: ActivityCommand, world: World): Update {
  const changed = updateQuiz(practice.quiz, command, world);
  if (!changed) return unchanged(sitting);
  const { activity: quiz, effects } = changed;
  const answered = { ...practice, quiz };
  if (quiz.session.stage !== 'finished')
    return {
      sitting: quiz === practice.quiz ? sitting : at(sitting, { kind: 'practice', practice: answered }),
      effects,
    };
  const onward = practiceGoesOn(sitting, answered, world);
  return { sitting: onward.sitting, effects: [...effects, ...onward.effects] };
}

/** To the next drill, else to where the practice ends. */
function practiceGoesOn(sitting: Sitting, practice: PracticeRun, world: World): Update {
  const next = nextDrill(practice, sitting.lessons);
  return next
    ? unchanged(at(sitting, { kind: 'practice', practice: next }))
    : practiceEnded(sitting, practice, world);
}

/** To the lesson that waited, back to where it was opened from, or home. */
function practiceEnded(sitting: Sitting, practice: PracticeRun, world: World): Update {
  const { after } = practice;
  if (after?.kind === 'finished') return unchanged(at(sitting, after));
  const lesson = sitting.lessons.find(({ id }) => id === after?.lesson);
  if (!after || !lesson) return unchanged(at(sitting, { kind: 'home' }));
  if (after.kind === 'skip' && passedSkipTest(sitting, practice)) return finishLesson(sitting, lesson);
  return openLesson(sitting, lesson, after.kind === 'lesson' ? after.screen : undefined, world);
}
