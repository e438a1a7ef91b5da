import type { Part, Screen, Span } from '../lesson/lesson.ts';
import type { Target } from '../lesson/reading/places.ts';
import type { Path } from '../lesson/reading/yaml-body.ts';

/** Why a text is on the screen. Programs and graph documents are no texts. */
export type TextRole =
  | 'title'
  | 'prose'
  | 'prompt'
  | 'option'
  | 'reason'
  | 'hint'
  | 'panel'
  | 'breaks'
  | 'recap';

/** Words a learner reads, with where they stand for `Places`. */
export interface ScreenText {
  readonly role: TextRole;
  readonly text: string;
  /** For prose. */
  readonly style?: Span['style'];
  readonly target: Target;
  readonly path: Path;
}

/** Everything there is to read on a screen, in the order of the file. */
export function textsOn(screen: Screen): ScreenText[] {
  const title: ScreenText = { role: 'title', text: screen.title, target: screen, path: [] };
  return [title, ...screen.parts.flatMap(textsOf)];
}

function textsOf(part: Part): ScreenText[] {
  const text = (role: TextRole, ...path: Path) => ({ role, text: textAt(part, path), target: part, path });
  switch (part.kind) {
    case 'prose':
      return part.paragraphs.flatMap(({ spans }, paragraph) =>
        spans.map((span, index) => ({
          role: 'prose' as const,
          ...span,
          target: part,
          path: [paragraph, index],
        })),
      );
    case 'quiz':
      return part.hints.map((_, index) => text('hint', 'hints', index));
    case 'ask':
      return [text('prompt', 'prompt'), ...part.hints.map((_, index) => text('hint', 'hints', index))];
    case 'number':
      return [text('prompt', 'prompt')];
    case 'choice':
      return [
        text('prompt', 'prompt'),
        ...part.options.flatMap((_, index) => [
          text('option', 'options', index, 'text'),
          text('reason', 'options', index, 'why'),
        ]),
      ];
    case 'bridge':
      return [text('panel', 'left', 'title'), text('panel', 'right', 'title'), text('breaks', 'breaks')];
    case 'recap':
      return part.points.map((_, index) => text('recap', 'points', index));
    default:
      return [];
  }
}

/** Texts of blocks sit in them under the same keys as in the file. */
const textAt = (part: Part, path: Path): string =>
  String(path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], part));
