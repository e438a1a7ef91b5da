/**
 * The names under which questions stand in the journal, made and taken apart here and nowhere else. They
 * are kept for good: an id that changes is a question forgotten.
 */

/** When a question about a network that no lesson shows is asked. */
export type UnseenTime = 'before' | 'after';

/** Asks the same thing again: what comes of it counts for the question it follows. */
export type FollowUp =
  /** The factor as a formula, after a number that a mistake would give too. */
  | 'probe'
  /** Asked anew, with other numbers or on another visit. */
  | 'twin';

export type QuestionOrigin =
  | { readonly from: 'lesson'; readonly lesson: string; readonly block: string; readonly part: string }
  | { readonly from: 'drill'; readonly skill: string; readonly seed: number }
  | { readonly from: 'unseen'; readonly time: UnseenTime }
  | { readonly from: 'challenge'; readonly tier: string };

/** What a choice or a bet asks: there is one question in its block. */
const CHOICE = 'choice';
const UNSEEN_PART = 'dloss/dw';

/** A lesson's name in the journal. @param pack the name of the pack it comes from; absent: it is one of ours. */
export const lessonId = (id: string, pack?: string): string => (pack === undefined ? id : `${pack}:${id}`);
/** The lesson's own id, as its file gives it and as it is typed. */
export const shortLessonId = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** @param lesson its name in the journal, `lessonId`. @param part what of the block is asked: an edge such as `dz2/da1`, or `value`. */
export const lessonQuestionId = (lesson: string, block: string, part: string): string =>
  `${lesson}/${block}/${part}`;
export const choiceQuestionId = (lesson: string, block: string): string =>
  lessonQuestionId(lesson, block, CHOICE);
export const drillQuestionId = (skill: string, seed: number): string => `drill/${skill}/${seed}`;
export const unseenQuestionId = (time: UnseenTime): string => `unseen/${time}/${UNSEEN_PART}`;
/** Of a tier of the code exercise: its hints are journaled under it. */
export const challengeQuestionId = (tier: string): string => `challenge/${tier}`;

/** The question itself, whatever follow-up of it is named. */
export const baseQuestionId = (id: string): string => id.replace(/#.*$/s, '');
export const followUpId = (id: string, followUp: FollowUp): string => `${baseQuestionId(id)}#${followUp}`;
export const isFollowUp = (id: string, followUp: FollowUp): boolean => id.endsWith(`#${followUp}`);

/** Where a question comes from, follow-ups as the question they follow; undefined for what is no id of ours. */
export function questionOrigin(id: string): QuestionOrigin | undefined {
  const [place = '', block, ...rest] = baseQuestionId(id).split('/');
  if (block === undefined) return undefined;
  const part = rest.join('/');
  switch (place) {
    case 'drill':
      return /^\d{1,15}$/.test(part) ? { from: 'drill', skill: block, seed: Number(part) } : undefined;
    case 'unseen':
      return block === 'before' || block === 'after' ? { from: 'unseen', time: block } : undefined;
    case 'challenge':
      if (part === '') return { from: 'challenge', tier: block };
  }
  return part === '' ? undefined : { from: 'lesson', lesson: place, block, part };
}

/** Whether a question stands in the text of a lesson; its drills come from the generator. */
export function isOfLesson(id: string, lesson: string): boolean {
  const origin = questionOrigin(id);
  return origin?.from === 'lesson' && origin.lesson === lesson;
}

/** Whether it is answered by picking: its reasons have been read then. */
export function isPicked(id: string): boolean {
  const origin = questionOrigin(id);
  return origin?.from === 'lesson' && origin.part === CHOICE;
}

/** The seed of fresh numbers, for the journal; undefined where the numbers are the lesson's own, or a twin's. */
export function seedOfQuestion(id: string): number | undefined {
  const origin = isFollowUp(id, 'twin') ? undefined : questionOrigin(id);
  return origin?.from === 'drill' ? origin.seed : undefined;
}
