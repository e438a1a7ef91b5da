#!/usr/bin/env node
// Plain JavaScript that any Node can parse: check the version before loading anything newer.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`neuron-calc needs Node 20 or newer; this is ${process.version}.\n`);
  process.exit(2);
}

// chalk reads these once, at import, and does not know NO_COLOR (no-color.org: any non-empty value).
const args = process.argv.slice(2);
if (process.env.NO_COLOR || args.includes('--no-color')) process.env.FORCE_COLOR = '0';

// The program never uses the network, and a library that merely asks for `fetch` makes Node load all of undici.
Reflect.deleteProperty(globalThis, 'fetch');

// From Node 22 on, compiled code is kept between runs.
const { default: module } = await import('node:module');
module.enableCompileCache?.();

try {
  await import('../dist/neuron-calc.js');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  const { fileURLToPath } = await import('node:url');
  const folder = fileURLToPath(new URL('..', import.meta.url));
  process.stderr.write(`neuron-calc is not built, or not completely. In ${folder} type: npm run build\n`);
  process.exit(2);
}
