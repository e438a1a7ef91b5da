import type { Tokens } from 'marked';
import { type BlockKind, isBlockKind } from '../blocks/block.ts';
import { blockKinds } from '../blocks/block-kinds.ts';
import { namesHint } from './fault.ts';
import type { LessonSource } from './lesson-source.ts';
import { YamlBody } from './yaml-body.ts';

export interface Fence {
  readonly kind: BlockKind;
  readonly body: YamlBody;
}

/** Reads the fence of a block at offset `at`; its body is still to be understood. */
export function readFence(source: LessonSource, token: Tokens.Code, at: number): Fence | undefined {
  const opening = token.raw.slice(0, token.raw.indexOf('\n') + 1) || token.raw;
  const fence = /^(`{3,}|~{3,})[ \t]*(\S*)[ \t]*(.*)/.exec(opening);
  if (token.codeBlockStyle === 'indented' || !fence) {
    source.fault(
      at,
      'indented text cannot be shown',
      'Start it in the first column; programs go into a code block.',
    );
    return undefined;
  }
  const [, ticks = '', name = '', rest = ''] = fence;
  const lines = token.raw.trimEnd().slice(opening.length).split('\n');
  // A fence left open swallows the next one's opening line, and that one's end closes it.
  if (lines.findIndex((line) => line.startsWith(ticks)) !== lines.length - 1) {
    source.fault(
      at,
      `this ${name || 'block'} is never closed`,
      `Write ${ticks} on a line of its own below it.`,
    );
    return undefined;
  }
  if (!isBlockKind(name)) return unknownKind(source, name, at + ticks.length);
  if (rest !== '') {
    source.fault(
      at + opening.indexOf(rest, ticks.length + name.length),
      `“${rest}” means nothing behind ${name}`,
      'Put it into the body as “key: value”.',
    );
    return undefined;
  }
  const body = new YamlBody(source, bodyText(lines), at + opening.length, at);
  return { kind: name, body };
}

const bodyText = (lines: readonly string[]): string =>
  lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');

function unknownKind(source: LessonSource, name: string, at: number): undefined {
  if (name === 'descend') {
    source.fault(at, 'descend blocks are not supported yet', 'Use a nudge block on the same graph for now.');
    return undefined;
  }
  const known = Object.keys(blockKinds);
  const isProgram = /^(ts|tsx|typescript|js|javascript|jsx)$/.test(name);
  const otherwise = isProgram
    ? 'Write a code block: “run: true”, “source: |” and the program below it, indented.'
    : `Write one of ${known.join(', ')}.`;
  const message = name === '' ? 'this block has no kind' : `there is no block “${name}”`;
  source.fault(at, message, namesHint(name, known, otherwise));
  return undefined;
}
