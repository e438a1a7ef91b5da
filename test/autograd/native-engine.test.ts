import util from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { chooseAutograd, loadAutograd } from '../../src/autograd/load.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { moduleHolding, workingStandIn } from './stand-in.ts';

const standIn = await workingStandIn();
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

function slopeOfSource(autograd: Autograd): number | undefined {
  const graph = readGraph('x = 2; y = 1; w1 = 0.5; w2 = -0.3\nloss = (w2*relu(w1*x) - y)^2');
  const batch = new Map([...graph.inputs].map(([name, value]) => [name, [value]]));
  return autograd.gradients(graph, batch).gradients.get('w1')?.[0];
}

/** As the tutor loads it, with a stand-in for the package, and nothing printed meanwhile. */
async function load(module: string, timeLimit = 20_000): Promise<Autograd> {
  const spies = methods.map((method) => vi.spyOn(console, method));
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  const autograd = await chooseAutograd({ module, timeLimit, environment: {} });
  for (const spy of [...spies, ...written]) expect(spy).not.toHaveBeenCalled();
  expect(slopeOfSource(autograd)).toBeCloseTo(1.56, 5);
  return autograd;
}

afterEach(() => vi.restoreAllMocks());

describe('a native engine that works', () => {
  const removed = ['isArray', 'isNullOrUndefined'] as const;
  const original = removed.map((name) => Object.getOwnPropertyDescriptor(util, name));
  beforeEach(() => {
    // As Node 23 and later, in this process and in the one that tries the engine first.
    for (const name of removed) Reflect.deleteProperty(util, name);
    const removal = "for (const name of ['isArray', 'isNullOrUndefined']) delete require('node:util')[name];";
    vi.stubEnv('NODE_OPTIONS', `--require ${moduleHolding('remove', removal)}`);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const [index, name] of removed.entries()) {
      const descriptor = original[index];
      if (descriptor) Object.defineProperty(util, name, descriptor);
    }
  });

  test('is used and named, given the functions that Node 23 removed before it is required', async () => {
    const { engine, api } = await load(standIn);
    expect(engine).toEqual({
      kind: 'tfjs-node',
      version: '4.22.0',
      label: 'TensorFlow.js 4.22.0 (native kernels)',
    });
    expect(api).toHaveProperty('customGrad');
  });

  test('leaves the console as it was', async () => {
    const before = methods.map((method) => console[method]);
    await chooseAutograd({ module: standIn, environment: {} });
    expect(methods.map((method) => console[method])).toEqual(before);
  });

  test('is not even looked at when the environment asks for the JavaScript kernels', async () => {
    const { engine } = await chooseAutograd({ module: standIn, environment: { NEURON_CALC_ENGINE: 'js' } });
    expect(engine.kind).toBe('tfjs-cpu');
    expect(engine.fallbackReason).toContain('NEURON_CALC_ENGINE=js');
  });
});

describe('the JavaScript kernels take over, with the reason, when the native engine', () => {
  const broken = {
    throws: [
      "throw new Error('The native addon cannot be found.\\nRun npm rebuild.')",
      /failed: The native addon cannot be found\.$/,
    ],
    'has no gradients': ['exports.tidy = (run) => run();', /not a function/],
    'computes a wrong slope': [
      'exports.tidy = (run) => run(); exports.scalar = exports.square = (x) => x; exports.grad = () => () => ({ dataSync: () => [7], dispose() {} });',
      /gave 7 for the slope of x\^2 at 3, which is 6/,
    ],
    crashes: ['process.abort();', /crashed while loading \(SIGABRT\)/],
    'ends with an error code': ['process.exit(3);', /ended while loading \(3\)/],
    'ends the process': ['process.exit(0);', /ended before it could differentiate/],
  } as const;

  test.each(Object.entries(broken))('%s', async (name, [source, reason]) => {
    const { engine } = await load(moduleHolding(name.replaceAll(' ', '-'), source));
    expect(engine.kind).toBe('tfjs-cpu');
    expect(engine.label).toBe('TensorFlow.js 4.22.0 (JavaScript kernels)');
    expect(engine.fallbackReason).toMatch(reason);
  });

  test('never finishes loading', async () => {
    const { engine } = await load(moduleHolding('hang', 'for (;;) {}'), 500);
    expect(engine.kind).toBe('tfjs-cpu');
    expect(engine.fallbackReason).toMatch(/did not load within 0\.5 s/);
  });

  test('works only in the process that tries it, and leaves a dead backend behind in this one', async () => {
    const source = `
      const tf = module.exports = require(${JSON.stringify(standIn)});
      if (!process.execArgv.includes('-e')) {
        tf.registerBackend('tensorflow', () => ({}), 3);
        tf.setBackend('tensorflow');
        throw new Error('second time');
      }
    `;
    const { engine } = await load(moduleHolding('once', source));
    expect(engine.kind).toBe('tfjs-cpu');
    expect(engine.fallbackReason).toContain('second time');
  });

  test('is not installed', async () => {
    const { engine } = await load('@tensorflow/no-such-package');
    expect(engine.kind).toBe('tfjs-cpu');
    expect(engine.fallbackReason).toBe('@tensorflow/no-such-package is not installed');
  });
});

test('the engine is chosen once for the process', () => {
  const first = loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
  expect(loadAutograd()).toBe(first);
});
