/** What the verbs write goes through here: nothing in it moves a cursor, changes a colour or turns a line round. */

import { cleanText } from '../../expression/visible-text.ts';
import type { Io } from '../io.ts';

/** The same streams, which take text and clean it. The tutor on a terminal and questions have ways of their own. */
export const cleanStreams = (io: Io): Io => ({
  ...io,
  stdout: cleanStream(io.stdout),
  stderr: cleanStream(io.stderr),
});

const cleanStream = (stream: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stream, {
    get(target, key) {
      if (key === 'write') {
        return (chunk: unknown, ...rest: unknown[]) => {
          const text = typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk as Uint8Array);
          return (target.write as (text: string, ...rest: unknown[]) => boolean)(cleanText(text), ...rest);
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
