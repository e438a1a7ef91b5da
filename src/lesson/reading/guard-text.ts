/** Looks at a lesson's text, line by line, before any parser does: what would cost one too much is a fault. */

import type { LessonSource } from './lesson-source.ts';
import { limits } from './limits.ts';

const FENCE = /^(`{3,}|~{3,})/;
const MARKERS = /^(?:[ \t]{0,16}(?:[-+*>?]|\d{1,9}[.)])(?=[ \t]|>|$))+/;
const BLANKS = new RegExp(`[^\\S\\n]{${limits.blanks + 1}}`);

/** @returns whether the text may be parsed; if not, a fault says why. */
export function guardText(source: LessonSource): boolean {
  const lines = source.text.split('\n');
  let fence: string | undefined;
  let offset = 0;
  /** Of what stands together, a paragraph or a block: where it begins, and its characters so far. */
  let stretch = { start: 0, length: 0 };
  let isFront = lines[0]?.startsWith('---') ?? false;
  const refuse = (at: number, message: string, suggestion: string): false => {
    source.fault(at, message, suggestion);
    return false;
  };
  for (const [index, line] of lines.entries()) {
    const fault = lineFault(line, fence !== undefined || isFront);
    if (fault) return refuse(offset, ...fault);
    const mark = FENCE.exec(line)?.[1];
    if (isFront) isFront = index === 0 || !/^---[ \t]*$/.test(line);
    else if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else if (mark !== undefined) {
      fence = mark;
      stretch = { start: offset, length: 0 };
    }
    const isProse = fence === undefined && !isFront;
    if (isProse && (line.trim() === '' || mark !== undefined || line.startsWith('#')))
      stretch = { start: offset, length: 0 };
    stretch.length += line.length + 1;
    const most = isProse ? limits.paragraph : limits.block;
    if (stretch.length > most) {
      const what = isProse ? 'this paragraph' : isFront ? 'the front matter' : 'this block';
      return refuse(stretch.start, `${what} has more than ${most} characters`, 'Write less, or split it.');
    }
    offset += line.length + 1;
  }
  return true;
}

const closes = (line: string, fence: string): boolean =>
  line.startsWith(fence) && line.slice(fence.length).trim() === '';

function lineFault(line: string, isYaml: boolean): [message: string, suggestion: string] | undefined {
  if (line.length > limits.line)
    return [`this line has more than ${limits.line} characters`, 'Break it into several.'];
  if (BLANKS.test(line)) return [`more than ${limits.blanks} blanks stand in a row`, 'Take them out.'];
  const markers = MARKERS.exec(line)?.[0].match(/[-+*>?]|\d[.)]/g)?.length ?? 0;
  if (markers > limits.markers && !/^[ \t]*([-*])[ \t]*(?:\1[ \t]*)+$/.test(line))
    return ['lists and quotes are nested too deeply', 'Write one list, one item a line.'];
  if (isYaml) {
    if (bracketDepth(line) > limits.brackets)
      return [`more than ${limits.brackets} brackets are open at once`, 'Write it in several lines.'];
    return undefined;
  }
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  if (indent > limits.indent && indent < line.length)
    return ['this line is indented too far', 'Start it in the first column.'];
  if (/^ {0,3}<[!?/a-zA-Z]/.test(line))
    return ['HTML cannot be shown', 'Write plain words, and formulas in `backticks`.'];
  return undefined;
}

function bracketDepth(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of line) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
