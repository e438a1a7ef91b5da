import { EventEmitter } from 'node:events';

/**
 * Takes away what a solution has no business with. Node's permission model is the wall (files, processes, workers, and
 * the network from Node 25 on); this keeps the rest out of reach of code that does not set out to climb.
 */
export function isolate(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator']) {
    Reflect.deleteProperty(globalThis, name);
  }
  const { versions, platform, arch, hrtime, nextTick, version } = process;
  disarm(process);
  // TensorFlow.js asks it for the time and for what it runs on.
  const harmless = { versions, version, platform, arch, hrtime, nextTick, env: {}, argv: [] };
  Object.defineProperty(globalThis, 'process', { value: harmless, configurable: true });
  // JSON would ask them what to write in the place of a message.
  for (const prototype of [Object.prototype, Array.prototype]) {
    fix(prototype, 'toJSON', undefined);
  }
}

/** What the permission model lets pass: signals to other processes, the tutor among them, and modules by the back door. */
const harmful = [
  'kill',
  '_kill',
  '_debugProcess',
  '_debugEnd',
  'abort',
  'binding',
  '_linkedBinding',
  'dlopen',
  'getBuiltinModule',
];

/** The real process, should a solution find it all the same: Node passes it to methods of a prototype that anyone can replace. */
function disarm(host: NodeJS.Process): void {
  for (const name of harmful) fix(host, name, undefined);
  fix(host, 'emit', EventEmitter.prototype.emit);
}

const fix = (owner: object, name: string, value: unknown): void =>
  void Object.defineProperty(owner, name, { value, writable: false, configurable: false });
