import type { Token, Tokens } from 'marked';
import type { Paragraph, Span } from '../lesson.ts';
import type { LessonSource } from './lesson-source.ts';

/** A paragraph with, for every span, the place in the file of each of its characters. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly offsets: readonly (readonly number[])[];
}

const styles: Readonly<Record<string, Span['style']>> = {
  text: 'plain',
  escape: 'plain',
  strong: 'strong',
  em: 'emphasis',
  codespan: 'code',
};

/** What else Markdown can say inside a paragraph, and what to write instead. */
const unsupported: Readonly<Record<string, [message: string, suggestion: string]>> = {
  link: ['a terminal shows no links', 'Write the words, and an address in `backticks`.'],
  image: ['a terminal shows no images', 'Use a graph, plot or motion block.'],
  html: ['HTML cannot be shown', 'Write plain words; put a < b in `backticks`.'],
  del: ['struck-out text cannot be shown', 'Take it out, or write ~ in `backticks`.'],
  br: [
    'a forced line break cannot be kept',
    'Start a new paragraph, or take the blanks at the end of the line out.',
  ],
};

/**
 * Reads one paragraph or list item.
 * @param raw its Markdown as it stands in the file, from `start` on.
 * @param tokens what it is made of.
 */
export function readParagraph(
  source: LessonSource,
  tokens: readonly Token[],
  raw: string,
  start: number,
  bullet: boolean,
): PlacedParagraph {
  const spans: { style: Span['style']; text: string; offsets: number[] }[] = [];
  let cursor = 0;
  for (const token of tokens) {
    const places = locate(raw, token.raw, cursor);
    const at = start + (places[0] ?? cursor);
    cursor = (places.at(-1) ?? cursor - 1) + 1;
    const style = styles[token.type];
    if (style === undefined) {
      const [message, suggestion] = unsupported[token.type] ?? [
        'this Markdown cannot be shown',
        'Write plain text.',
      ];
      source.fault(at, message, suggestion);
      continue;
    }
    if (style !== 'plain') checkStyled(source, token, raw, at - start, start);
    else checkEntities(source, token.raw, at);
    const text = (token as Tokens.Text).text;
    const inside = locate(token.raw, text, 0).map((within) => start + (places[within] ?? within));
    const last = spans.at(-1);
    if (last?.style === 'plain' && style === 'plain') {
      last.text += text;
      last.offsets.push(...inside);
    } else spans.push({ style, text, offsets: inside });
  }
  return {
    paragraph: { bullet, spans: spans.map(({ style, text }) => ({ style, text: text.replace(/\n/g, ' ') })) },
    offsets: spans.map((span) => span.offsets),
  };
}

/** The index in `raw` of each character of `piece`, whose lines may have lost their indentation. */
function locate(raw: string, piece: string, from: number): number[] {
  const places: number[] = [];
  let cursor = from;
  for (const [index, line] of piece.split('\n').entries()) {
    if (index > 0) places.push(cursor);
    const found = raw.indexOf(line, cursor);
    const at = found < 0 ? cursor : found;
    for (let column = 0; column < line.length; column++) places.push(at + column);
    cursor = at + line.length;
  }
  return places;
}

/** `2*a*b` in prose would lose its stars, and spans have one style each. */
function checkStyled(source: LessonSource, token: Token, raw: string, at: number, start: number): void {
  const joined = /\w/.test(raw[at - 1] ?? '') || /\w/.test(raw[at + token.raw.length] ?? '');
  if (token.type !== 'codespan' && joined) {
    source.fault(
      start + at,
      `“${token.raw}” inside a word or formula loses its marks`,
      'Put formulas in `backticks`.',
    );
    return;
  }
  const nested = (token as Tokens.Strong).tokens?.find((inner) => styles[inner.type] !== 'plain');
  if (nested) {
    source.fault(
      start + at,
      `“${token.raw}” has a style inside a style`,
      'Use one of **strong**, *emphasis*, `code`.',
    );
  }
}

function checkEntities(source: LessonSource, raw: string, at: number): void {
  const entity = /&(?:\w+|#\d+);/.exec(raw);
  if (entity)
    source.fault(at + entity.index, `${entity[0]} is shown as it stands`, 'Type the character itself.');
}
