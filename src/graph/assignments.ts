/** The text form of a graph: `name = expression`, one a line or with `;` between them; `#` and `//` start a comment. */

import { GraphError } from './graph-error.ts';

export interface Assignment {
  readonly name: string;
  readonly text: string;
  /** Where the name and the text start, 1-based. */
  readonly line: number;
  readonly column: number;
  readonly textColumn: number;
}

export function readAssignments(document: string): Assignment[] {
  return document.split(/\r?\n/).flatMap((content, index) => readLine(content, index + 1));
}

function readLine(content: string, line: number): Assignment[] {
  const code = content.replace(/(#|\/\/).*$/, '');
  const found: Assignment[] = [];
  let start = 0;
  for (const part of code.split(';')) {
    if (part.trim() !== '') found.push(readAssignment(part, start, line));
    start += part.length + 1;
  }
  return found;
}

function readAssignment(part: string, start: number, line: number): Assignment {
  const column = start + part.search(/\S/) + 1;
  const match = /^(\s*)([^=]*?)(\s*)=(?!=)(\s*)(.*)$/s.exec(part);
  if (!match) {
    throw new GraphError({ code: 'no-assignment', text: part.trim() }, line, column);
  }
  const [, before = '', name = '', gap = '', space = '', text = ''] = match;
  if (!/^[A-Za-z_\u0370-\u03FF][A-Za-z0-9_\u0370-\u03FF]*$/.test(name)) {
    throw new GraphError(name === '' ? { code: 'no-name' } : { code: 'bad-name', name }, line, column);
  }
  const textColumn = start + before.length + name.length + gap.length + 1 + space.length + 1;
  if (text.trim() === '') {
    throw new GraphError({ code: 'no-value', name }, line, textColumn);
  }
  return { name, text: text.trimEnd(), line, column, textColumn };
}
