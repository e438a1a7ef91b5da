import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIo } from './fake-io.ts';

/** Runs a whole command line in a world of its own, on the engine that is always there. */
export async function commandLine(words: readonly string[], options: FakeOptions = {}) {
  const { io, out, err } = fakeIo({ ...options, env: { NEURON_CALC_ENGINE: 'js', ...options.env } });
  const exitCode = await run(words, io);
  return { exitCode, out: out(), err: err() };
}

/** The JSON objects printed, one a line. */
export const objects = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was printed
    .map((line) => JSON.parse(line) as any);
