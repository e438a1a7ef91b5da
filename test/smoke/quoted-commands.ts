/** The commands that pages, help and messages tell people to type, with what stands for something filled in. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './command-lines.ts';

export interface QuotedCommand {
  /** As it is written. */
  readonly text: string;
  /** The words behind `neuron-calc`. */
  readonly words: readonly string[];
  readonly from: string;
}

/** What is written in capitals, in brackets or as a part to be filled in, and what to type for it. */
const stands: readonly (readonly [RegExp, string])[] = [
  [/\$\{ids?\}|\$\{lesson\.id\}|\bID\b/g, 'chain'],
  [/\$\{directory\}|\bDIR\b|my-lessons/g, pack],
  [/\$\{where\}/g, ''],
  [/\$\{isSaved[^}]*\}|\$\{dialogue[^}]*\}|\$\{named\}|\$\{again\}/g, ''],
  [/\bFORMULA\b/g, 'x^2'],
  [/\bNAME\b/g, 'x'],
  [/\bN\b/g, '2'],
  [/\[skill\]/g, 'power'],
  [/\[|\]/g, ''],
  [/ … < file/g, ' grad network.txt'],
];

/** Words as a shell splits them, as far as is needed here. */
const split = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** In prose between backticks; in a fence, a table of commands or a list of examples to where the explanation begins. */
function writtenIn(text: string, isProgram: boolean): string[] {
  const quotes = isProgram
    ? [
        ...text.matchAll(/'neuron-calc ([^'\n]*)'/g),
        ...text.matchAll(/(?:: |`)(?:neuron-calc )([a-z][^'`\n]*?)(?=['`]|$)/gm),
        ...text.matchAll(/^ {2}\$ neuron-calc (.*?)(?: {2,}.*)?$/gm),
      ]
    : [...text.matchAll(/`neuron-calc ?([^`\n]*)`/g), ...text.matchAll(/^neuron-calc ?(.*?)(?: {2,}.*)?$/gm)];
  return quotes.map(([, command = '']) => command.replace(/\\$/, '').trim());
}

const isCommand = (text: string): boolean => text === '' || /^(-|[a-z]+( |$)|…)/.test(text);
/** Sentences about the program, and what is no command line: versions, errors, titles. */
const isProse = (text: string): boolean =>
  /^(is|stopped|in|the|cannot|keeps|does|has)\b|^\$\{(version|name|command)/.test(text);

export function quotedCommands(): QuotedCommand[] {
  const sources = filesBelow('src').filter((path) => !path.startsWith('src/build'));
  const pages = ['README.md', 'lessons/README.md'];
  const found = [...pages, ...sources].flatMap((from) =>
    writtenIn(readFileSync(from, 'utf8'), !pages.includes(from))
      .filter((text) => isCommand(text) && !isProse(text))
      .map((text): QuotedCommand => {
        const filled = stands.reduce((line, [what, value]) => line.replace(what, value), text);
        return { text: `neuron-calc ${text}`.trim(), words: split(filled), from };
      }),
  );
  const left = found.find(({ words }) => words.some((word) => word.includes('${')));
  if (left) throw new Error(`${left.from}: what is to be filled in here? ${left.text}`);
  return found.filter(
    ({ words }, index) => index === found.findIndex((other) => other.words.join(' ') === words.join(' ')),
  );
}
