import type { YAMLError } from 'yaml';

/** The YAML parser's errors in the words of someone who writes lessons. */
export function yamlFault(error: YAMLError, text: string): { message: string; suggestion: string } {
  const [start] = error.pos;
  const word = /^[^\s:,[\]{}]*/.exec(text.slice(start))?.[0] ?? '';
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { message: `“${word}” is given twice`, suggestion: 'Keep one of them.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'a second “: ” stands here',
        suggestion: 'Put text that contains a colon in quotes, and start all keys in the same column.',
      };
    case 'BAD_SCALAR_START':
      return { message: `text cannot start with “${text[start] ?? ''}”`, suggestion: 'Put it in quotes.' };
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', suggestion: 'Indent with blanks.' };
    case 'MULTIPLE_DOCS':
      return { message: '“---” starts a second document', suggestion: 'Take the line out.' };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return unclosed(error.message);
    default:
      return {
        message: error.message.charAt(0).toLowerCase() + error.message.slice(1),
        suggestion:
          'Write “key: value”, one on each line, with quotes around text that has : # [ or { in it.',
      };
  }
}

function unclosed(message: string): { message: string; suggestion: string } {
  const closing = /end with a ([\]}])|closing (["'])/.exec(message);
  const missing = closing?.[1] ?? closing?.[2];
  return missing
    ? {
        message: `a closing ${missing} is missing before this`,
        suggestion: `Write ${missing} where the value ends.`,
      }
    : {
        message: 'this line is not indented as the ones around it',
        suggestion: 'Start it in the same column.',
      };
}
