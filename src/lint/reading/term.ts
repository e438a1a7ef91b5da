import type { Screen } from '../../lesson/lesson.ts';
import { notationsOn, type ScreenText, wordsOn } from '../screen-texts.ts';

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

/** Where a term is first read; `at` is undefined where a block shows the notation without its being written. */
export interface TermUse {
  readonly screen: Screen;
  readonly at?: { readonly text: ScreenText; readonly within: number };
}

/** The first screen that uses a term, in words or, for the notation of the loss, in a block that shows it. */
export function firstUse(screens: readonly Screen[], term: Term): TermUse | undefined {
  for (const screen of screens) {
    for (const text of wordsOn(screen)) {
      // In programs and formulas `loss` is only a name.
      if (text.style === 'code' && !term.notation) continue;
      const found = term.pattern.exec(text.text);
      if (found) return { screen, at: { text, within: found.index } };
    }
    if (term.notation && notationsOn(screen).some(({ text }) => term.pattern.test(text))) return { screen };
  }
  return undefined;
}

/** Whether a screen holds the term in **strong**: its definition stands there. */
export const introduces = (screen: Screen, term: Term): boolean =>
  wordsOn(screen).some((text) => text.style === 'strong' && term.pattern.test(text.text));
