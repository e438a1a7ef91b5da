import { textsOf } from '../lesson/blocks/block.ts';
import type { TextRole } from '../lesson/blocks/block-entry.ts';
import type { Part, Screen, Span } from '../lesson/lesson.ts';
import type { Target } from '../lesson/reading/places.ts';
import type { Path } from '../lesson/reading/yaml-body.ts';

/** Words, programs or signs a learner reads, with where they stand for `Places`. */
export interface ScreenText {
  readonly role: 'title' | 'prose' | TextRole;
  readonly text: string;
  /** For prose. */
  readonly style?: Span['style'];
  readonly target: Target;
  readonly path: Path;
}

/** What kind of text each is. Titles, options, hints and the like are words, but not of those that count. */
const readAs: Readonly<Record<ScreenText['role'], 'counted' | 'words' | 'program' | 'notation'>> = {
  title: 'words',
  prose: 'counted',
  prompt: 'counted',
  option: 'words',
  reason: 'words',
  hint: 'words',
  'panel-title': 'words',
  'panel-program': 'program',
  breaks: 'counted',
  recap: 'counted',
  program: 'program',
  notation: 'notation',
};

/** Everything there is to read on a screen, in the order of the file. */
export function textsOn(screen: Screen): ScreenText[] {
  const title: ScreenText = { role: 'title', text: screen.title, target: screen, path: [] };
  return [title, ...screen.parts.flatMap(textsIn)];
}

function textsIn(part: Part): ScreenText[] {
  if (part.kind !== 'prose') return textsOf(part).map((text) => ({ ...text, target: part }));
  return part.paragraphs.flatMap(({ spans }, paragraph) =>
    spans.map((span, index) => ({ role: 'prose', ...span, target: part, path: [paragraph, index] })),
  );
}

/** Those in people's language: programs and graph documents are none. */
export const wordsOn = (screen: Screen): ScreenText[] =>
  textsOn(screen).filter(({ role }) => readAs[role] === 'counted' || readAs[role] === 'words');

/** Those that count towards what a screen may hold. */
export const countedOn = (screen: Screen): ScreenText[] =>
  textsOn(screen).filter(({ role }) => readAs[role] === 'counted');

/** Signs that are shown without being written. */
export const notationsOn = (screen: Screen): ScreenText[] =>
  textsOn(screen).filter(({ role }) => readAs[role] === 'notation');
