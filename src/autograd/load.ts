import type { Autograd } from './autograd.ts';
import { loadNativeEngine, type NativeOptions } from './native-engine.ts';

export interface AutogradOptions extends NativeOptions {
  /** Where `NEURON_CALC_ENGINE` is looked up; `js` asks for the JavaScript kernels. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

let loaded: Promise<Autograd> | undefined;

/** The engine of this process, chosen at the first call; later calls get the same one, whatever their options. */
export function loadAutograd(options: AutogradOptions = {}): Promise<Autograd> {
  loaded ??= chooseAutograd(options);
  return loaded;
}

/** The native engine when it works, else the JavaScript kernels with the reason. */
export async function chooseAutograd(options: AutogradOptions): Promise<Autograd> {
  const { environment = process.env } = options;
  if (environment.NEURON_CALC_ENGINE === 'js') return javaScriptEngine('NEURON_CALC_ENGINE=js asks for them');
  const native = await loadNativeEngine(options);
  return 'autograd' in native ? native.autograd : javaScriptEngine(native.fallbackReason);
}

async function javaScriptEngine(fallbackReason: string): Promise<Autograd> {
  const { loadJavaScriptEngine } = await import('./javascript-engine.ts');
  return loadJavaScriptEngine(fallbackReason);
}
