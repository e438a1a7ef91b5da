import { type CodeError, compile, compileError, crashOf, TIMED_OUT } from './compile.ts';
import { containRejections } from './contain-rejections.ts';
import { Sandbox } from './sandbox.ts';

/** Longer than any panel of a lesson needs, shorter than a learner's patience. */
const USUAL_MILLISECONDS = 5000;

export interface CodeRun {
  /** What was printed, a line each; after a crash its message comes last. */
  readonly output: readonly string[];
  readonly error?: CodeError;
}

/**
 * Runs a code panel's TypeScript and returns what it prints. Top-level `await` works; nothing can be imported but
 * TensorFlow.js, which is also there as `tf`. Never throws for what the program does.
 *
 * `node:vm` keeps a panel from disturbing the tutor by accident; it does not hold back a program that means harm.
 *
 * @param options.tf what `@tensorflow/tfjs` is to the program.
 * @param options.timeoutMilliseconds after which it is stopped, whether it loops or waits; absent: the usual time.
 */
export async function runCode(
  source: string,
  {
    tf,
    timeoutMilliseconds = USUAL_MILLISECONDS,
  }: { readonly tf: object; readonly timeoutMilliseconds?: number },
): Promise<CodeRun> {
  const script = await compile(source).catch(compileError);
  if ('message' in script) return { output: [script.message], error: script };
  const deadline = Date.now() + timeoutMilliseconds;
  const sandbox = new Sandbox(tf);
  let ended = false;
  let error: CodeError | undefined;
  const fail = (thrown: unknown) => {
    error ??= crashOf(thrown);
  };
  const release = containRejections(sandbox.Promise, fail);
  try {
    const slice = (work: () => unknown) => {
      try {
        return work();
      } catch (error) {
        return fail(error);
      }
    };
    const remaining = () => Math.max(1, deadline - Date.now());
    const running = slice(() => sandbox.run(script, remaining())) as Promise<unknown> | undefined;
    running?.then(() => {
      ended = true;
    }, fail);
    for (let pause = 0; !ended && error === undefined; pause = 1) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!ended && Date.now() > deadline) fail(TIMED_OUT);
      slice(() => sandbox.continue(remaining()));
    }
    // Node reports a rejection that nobody handles only after the microtasks.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    release();
  }
  return error
    ? { output: [...sandbox.output, ...error.message.split('\n')], error }
    : { output: sandbox.output };
}
