import { lexer, type Token, type Tokens } from 'marked';
import type { LessonSource } from './lesson-source.ts';
import { type Fence, readFence } from './read-fence.ts';
import { type PlacedParagraph, readParagraph } from './read-prose.ts';

/** A screen before its blocks are read. */
export interface RawScreen {
  readonly title: string;
  readonly id: string;
  readonly offset: number;
  readonly pieces: RawPiece[];
}

export type RawPiece =
  | { readonly kind: 'prose'; readonly paragraphs: PlacedParagraph[]; readonly offset: number }
  | { readonly kind: 'block'; readonly fence: Fence }
  /** A fence with a fault of its own: it may have held a graph. */
  | { readonly kind: 'unreadable' };

/** What else Markdown can say between paragraphs, and what to write instead. */
const unsupported: Readonly<Record<string, [message: string, suggestion: string]>> = {
  table: ['tables cannot be shown', 'Write a list, or a graph or bridge block.'],
  html: ['HTML cannot be shown', 'Write plain words, and formulas in `backticks`.'],
  blockquote: ['quotes cannot be shown', 'Write a paragraph.'],
  hr: ['rules cannot be shown', 'Start a screen with “## Title”.'],
  def: ['a terminal shows no links', 'Write the words, and an address in `backticks`.'],
};

/** Splits a lesson's Markdown, from `start` of the file on, into screens, prose and fenced blocks. */
export function readScreens(source: LessonSource, start: number): RawScreen[] {
  const screens: RawScreen[] = [];
  let offset = start;
  let strayReported = false;
  for (const token of lexer(source.text.slice(start))) {
    const at = offset;
    offset += token.raw.length;
    if (token.type === 'space') continue;
    if (token.type === 'heading') {
      const screen = readHeading(source, token as Tokens.Heading, at);
      if (screen) screens.push(screen);
      continue;
    }
    const screen = screens.at(-1);
    if (screen) readPiece(source, token, at, screen.pieces);
    else if (!strayReported) {
      strayReported = true;
      source.fault(at, 'this stands before the first screen', 'Write “## Title” above it.');
    }
  }
  return screens;
}

function readHeading(source: LessonSource, token: Tokens.Heading, at: number): RawScreen | undefined {
  if (token.depth !== 2 || !token.raw.startsWith('##')) {
    const title = token.text.split('\n')[0];
    source.fault(
      at,
      'only “##” headings can be shown: each starts a screen',
      `Write “## ${title}”, or plain text.`,
    );
    return undefined;
  }
  const styled = token.tokens.find((part) => part.type !== 'text' && part.type !== 'escape');
  if (styled) {
    source.fault(at + token.raw.indexOf(styled.raw), 'a title is plain text', 'Take the marks out.');
  }
  const [, title = '', written] = /^(.*?)\s*(?:\{#([^}]*)\})?$/.exec(token.text) ?? [];
  const id = written ?? slug(title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const column = Math.max(0, token.raw.indexOf('{#'));
    source.fault(
      at + column,
      `“${id}” cannot be a screen's id`,
      'Write small letters, digits and hyphens: ## Title {#my-screen}.',
    );
  }
  return { title, id, offset: at, pieces: [] };
}

const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function readPiece(source: LessonSource, token: Token, at: number, pieces: RawPiece[]): void {
  const wrong = unsupported[token.type];
  if (wrong) {
    source.fault(at, ...wrong);
  } else if (token.type === 'code') {
    const fence = readFence(source, token as Tokens.Code, at);
    pieces.push(fence ? { kind: 'block', fence } : { kind: 'unreadable' });
  } else {
    const paragraphs =
      token.type === 'list'
        ? readList(source, token as Tokens.List, at)
        : [readParagraph(source, (token as Tokens.Paragraph).tokens, token.raw, at, false)];
    const last = pieces.at(-1);
    if (last?.kind === 'prose') last.paragraphs.push(...paragraphs);
    else pieces.push({ kind: 'prose', paragraphs, offset: at });
  }
}

function readList(source: LessonSource, list: Tokens.List, start: number): PlacedParagraph[] {
  if (list.ordered) source.fault(start, 'numbered lists cannot be shown', 'Start each item with “- ”.');
  let at = start;
  return list.items.map((item) => {
    const [first, ...more] = item.tokens.filter((token) => token.type !== 'space');
    const extra = first?.type === 'text' || first?.type === 'paragraph' ? more[0] : first;
    if (extra) {
      const within = item.raw.indexOf(extra.raw.split('\n')[0] ?? '');
      const fence = extra.type === 'code';
      source.fault(
        at + Math.max(0, within),
        fence ? 'a block cannot stand inside a list' : 'a list item is one paragraph',
        fence ? 'Start its fence in the first column.' : 'End the list above it, or join the two.',
      );
    }
    const tokens = first && 'tokens' in first ? (first.tokens ?? []) : [];
    const paragraph = readParagraph(source, tokens, item.raw, at, true);
    at += item.raw.length;
    return paragraph;
  });
}
