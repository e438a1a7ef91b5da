/**
 * Takes away what a solution has no business with. Node's permission model is the wall (files, processes, workers, and
 * the network from Node 25 on); this keeps the rest out of reach of code that does not set out to climb.
 */
export function isolate(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator']) {
    Reflect.deleteProperty(globalThis, name);
  }
  const { versions, platform, arch, hrtime, nextTick, version } = process;
  // TensorFlow.js asks it for the time and for what it runs on.
  const harmless = { versions, version, platform, arch, hrtime, nextTick, env: {}, argv: [] };
  Object.defineProperty(globalThis, 'process', { value: harmless, configurable: true });
}
