import type { Lesson } from '../lesson/lesson.ts';

/** The skill practised at a seed when none was asked for: the drills that the lessons end with take turns. */
export function skillFor(lessons: readonly Lesson[], seed: number): string {
  const parts = lessons.flatMap((lesson) => lesson.screens.flatMap((screen) => screen.parts));
  const skills = [...new Set(parts.flatMap((part) => (part.kind === 'drill' ? [part.skill] : [])))];
  return skills[seed % skills.length] ?? 'power';
}
