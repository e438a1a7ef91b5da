import type { Screen } from '../../lesson/lesson.ts';
import { type ScreenText, textsOn } from '../lesson-texts.ts';

/** A term of the field, or a notation such as `dloss/dw` that stands for all of its family `dloss/d…`. */
export interface Term {
  readonly name: string;
  readonly pattern: RegExp;
  readonly notation: boolean;
}

export function termNamed(name: string): Term {
  const notation = /^d(\w+)\/d\w+$/.exec(name.trim());
  if (notation) return { name, pattern: new RegExp(`(?<!\\w)d${notation[1]}/d\\w*`, 'u'), notation: true };
  const words = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${words.join('[\\s-]+')}(?:e?s)?(?![\\p{L}\\p{N}_])`, 'iu');
  return { name, pattern, notation: false };
}

/** Where a term is first read; `at` is undefined when a quiz shows the notation without its being written. */
export interface TermUse {
  readonly screen: Screen;
  readonly at?: { readonly text: ScreenText; readonly within: number };
}

/** The first screen that uses a term, in words or, for the notation of the loss, in a quiz about its gradients. */
export function firstUse(screens: readonly Screen[], term: Term): TermUse | undefined {
  for (const screen of screens) {
    for (const text of textsOn(screen)) {
      // In programs and formulas `loss` is only a name.
      if (text.style === 'code' && !term.notation) continue;
      const found = term.pattern.exec(text.text);
      if (found) return { screen, at: { text, within: found.index } };
    }
    if (term.notation && screen.parts.some((part) => part.kind === 'quiz' && quizShows(part, term)))
      return { screen };
  }
  return undefined;
}

function quizShows(quiz: Extract<Screen['parts'][number], { kind: 'quiz' }>, term: Term): boolean {
  return quiz.task.kind !== 'local' && term.pattern.test(`d${quiz.graph.loss}/dx`);
}

/** Whether a screen holds the term in **strong**: its definition stands there. */
export const introduces = (screen: Screen, term: Term): boolean =>
  textsOn(screen).some((text) => text.style === 'strong' && term.pattern.test(text.text));
