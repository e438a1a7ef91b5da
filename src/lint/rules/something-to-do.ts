import type { Part, Screen } from '../../lesson/lesson.ts';
import { faultAt, type ReadingRule } from './rule.ts';

/** Never two screens in a row that only ask to be read. */
export const somethingToDo: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen, index) => {
    const before = lesson.screens[index - 1];
    if (before === undefined || isActive(before) || isActive(screen)) return [];
    const message = `“${before.title}” and “${screen.title}” both have nothing to do`;
    const suggestion =
      'Add a question, a nudge, a graph with “walk”, or a derive with “reveal: steps” to one of them.';
    return [faultAt(lesson, context, { target: screen }, message, suggestion)];
  });

const isActive = (screen: Screen): boolean => screen.parts.some(wantsSomething);

function wantsSomething(part: Part): boolean {
  switch (part.kind) {
    case 'quiz':
    case 'ask':
    case 'number':
    case 'choice':
    case 'bet':
    case 'drill':
    case 'nudge':
    case 'challenge':
      return true;
    case 'graph':
      return part.walk !== undefined;
    case 'derive':
      return part.reveal === 'steps';
    default:
      return false;
  }
}
