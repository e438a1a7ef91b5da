import { edgeName } from '../../graph/graph.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import type { FoundMistake } from '../verdict.ts';

/** Each mistake once, with its link, where it is one within a chain and fits no other link. */
export function foundMistakes(mistakes: readonly Mistake[]): FoundMistake[] {
  const ids = [...new Set(mistakes.map(({ id }) => id))];
  return ids.map((id) => {
    const links = mistakes.filter((mistake) => mistake.id === id).map(({ link }) => link);
    const [link] = links;
    const isTheOnlyOne = new Set(links.map((each) => each && edgeName(each))).size === 1;
    return { id, ...(link && isTheOnlyOne ? { link } : {}) };
  });
}
