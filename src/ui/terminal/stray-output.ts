interface Writer {
  write: (...args: never[]) => boolean;
}

/** A library in a loop must not fill the memory; the first lines tell what it is. */
const longestText = 20_000;

/**
 * Keeps what others write to these streams (a library's `console.warn`) off the screen we draw. The returned function
 * gives the streams back and returns the text.
 */
export function holdStrayOutput(streams: readonly Writer[]): () => string {
  let text = '';
  const originals = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      if (text.length < longestText)
        text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      const done = rest.find((argument) => typeof argument === 'function');
      if (done !== undefined) queueMicrotask(done as () => void);
      return true;
    };
  }
  return () => {
    for (const [index, stream] of streams.entries()) {
      const original = originals[index];
      if (original !== undefined) stream.write = original;
    }
    return text;
  };
}
