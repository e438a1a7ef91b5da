import { createRequire } from 'node:module';
import util from 'node:util';
import type { Autograd } from './autograd.ts';
import { batchGradients } from './batch-gradients.ts';
import { silenceEngine, slopeOfSquareAtThree, supplyRemovedUtilities } from './engine-preparation.ts';
import { failed, probeNativeEngine, reasonAgainst } from './native-probe.ts';
import type { TensorFlow } from './tensor-expression.ts';

type NativeModule = TensorFlow & { readonly version?: Readonly<Record<string, string>> };

type NativeEngine = { readonly autograd: Autograd } | { readonly fallbackReason: string };

export interface NativeOptions {
  /** The package, or the path of a stand-in for it. */
  readonly module?: string;
  /** Milliseconds that loading may take. */
  readonly timeLimit?: number;
}

/**
 * Loads TensorFlow.js's native binding when it is installed and works. Never throws and never hangs: it is tried in
 * another process first. Nothing is started when the package is absent.
 */
export async function loadNativeEngine(options: NativeOptions = {}): Promise<NativeEngine> {
  const { module: specifier = '@tensorflow/tfjs-node', timeLimit = 4000 } = options;
  // The name must not be a literal: bundlers and the type checker would follow it into an optional package.
  const require = createRequire(import.meta.url);
  const path = resolved(require, specifier);
  if (path === undefined) return { fallbackReason: `${specifier} is not installed` };

  // Its C++ side would report processor features on standard error, past every console.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  const refusal = await probeNativeEngine(path, timeLimit);
  if (refusal !== undefined) return { fallbackReason: `${specifier} ${refusal}` };
  try {
    supplyRemovedUtilities(util);
    const tf = withoutConsole(() => require(path) as NativeModule);
    silenceEngine(tf);
    const wrong = reasonAgainst(slopeOfSquareAtThree(tf));
    return wrong === undefined
      ? { autograd: nativeAutograd(tf) }
      : { fallbackReason: `${specifier} ${wrong}` };
  } catch (error) {
    return { fallbackReason: `${specifier} ${failed(String(error))}` };
  }
}

function nativeAutograd(tf: NativeModule): Autograd {
  const version = tf.version?.['tfjs-node'] ?? tf.version_core;
  return {
    engine: { kind: 'tfjs-node', version, label: `TensorFlow.js ${version} (native kernels)` },
    api: tf,
    gradients: (graph, batch) => batchGradients(tf, graph, batch),
  };
}

function resolved(require: NodeJS.Require, specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}

/** Loading prints before any flag can be set. It is synchronous, so nobody else's output is lost meanwhile. */
function withoutConsole<T>(load: () => T): T {
  const { log, info, warn, error, debug } = console;
  const nothing = () => {};
  Object.assign(console, { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing });
  try {
    return load();
  } finally {
    Object.assign(console, { log, info, warn, error, debug });
  }
}
