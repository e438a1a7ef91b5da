/**
 * Ways out of a sandbox, as programs of a stranger try them. Each gives something that may be, or lead to, the world
 * outside; what it gives is then asked for a process, modules, the network and files, and made use of.
 */
export const escapes: Readonly<Record<string, string>> = {
  'the constructor of what prints': "return console.log.constructor('return this')();",
  'the constructor of a constructor': "return this?.constructor?.constructor('return process')();",
  'the constructor of an error': `try { null.x; } catch (error) { return error.constructor.constructor('return this')(); }`,
  'an error of the host': `try { tf.tensor({}, [Symbol()]); } catch (error) { return error.constructor.constructor('return process')(); }`,
  'a stack that overflows in the host': `const dive = () => dive(); try { dive(); } catch (error) { return error.constructor.constructor('return process')(); }`,
  'a replaced Function.prototype.apply': `let got; const was = Function.prototype.apply; Function.prototype.apply = function (self, given) { if (self && (self.binding || self.ppid)) got = { process: self }; return Reflect.apply(was, this, [self, given]); }; try { console.log(''); tf.scalar(1).print(); setTimeout(() => {}, 0); } finally { Function.prototype.apply = was; } return got;`,
  'a replaced Function.prototype.call': `let got; const was = Function.prototype.call; Function.prototype.call = function (self, ...given) { if (self && (self.binding || self.ppid)) got = { process: self }; return Reflect.apply(was, this, [self, ...given]); }; try { console.log({}); } finally { Function.prototype.call = was; } return got;`,
  'a replaced Array.prototype.push': `const seen = []; const was = Array.prototype.push; Array.prototype.push = function (...given) { seen[seen.length] = given[0]; return Reflect.apply(was, this, given); }; try { console.log([1], {}); } finally { Array.prototype.push = was; } return seen.find((each) => each && each.process);`,
  'process.binding': "return process.binding('fs');",
  'process by its name': 'return globalThis.process;',
  'require of fs': "return require('fs');",
  'require of a builtin': "return require('node:child_process');",
  'require of net': "return require('net');",
  'require of what is not text': "return require({ toString: () => 'fs' });",
  'require.main': 'return require.main;',
  'require.cache': 'return require.cache && Object.values(require.cache)[0];',
  'the caller of a function': 'function reach() { return reach.caller; } return reach();',
  'arguments.callee.caller': 'return (function () { return arguments.callee.caller; })();',
  'a prepared stack': `let got; Error.prepareStackTrace = (_error, sites) => { got = sites?.map?.((site) => site.getThis?.() ?? site.getFunction?.())[0]; return ''; }; String(new Error('x').stack); return got;`,
  'a proxy that is printed': `let got; console.log(new Proxy({}, { get: (_t, key, receiver) => { got ??= receiver?.process; return undefined; }, getPrototypeOf: () => null, ownKeys: () => [] })); return got;`,
  'a getter that is printed': `let got; const trap = { get a() { got = this.constructor.constructor('return process')(); return 1; } }; console.log(trap, [trap]); return got;`,
  'an inspector of its own': `let got; console.log({ [Symbol.for('nodejs.util.inspect.custom')]: (_depth, options, inspect) => { got = inspect?.constructor('return process')(); return ''; } }); return got;`,
  'a toString that is printed': `let got; console.log('%s %d %j', { toString() { got = this.constructor.constructor('return process')(); return 'x'; } }, 1, { toJSON() { return 1; } }); return got;`,
  'a species of arrays': `class Odd extends Array { static get [Symbol.species]() { return Function('return process'); } } return new Odd(1, 2, 3).map((each) => each);`,
  'a species of promises': `class Odd extends Promise { static get [Symbol.species]() { return Function('return process'); } } return Odd.resolve(1).then;`,
  'a thenable that is awaited': `let got; await { then: (done) => { got = done.constructor('return this')(); done(1); } }; return got;`,
  'the stack of what is awaited': `try { await Promise.reject(Object.create(null)); } catch (error) { return error; }`,
  'a generator of code': `return Object.getPrototypeOf(function* () {}).constructor('yield process')().next().value;`,
  'an asynchronous maker of code': `return await Object.getPrototypeOf(async () => {}).constructor('return process')();`,
  'eval, in other words': `return (0, eval)('globalThis');`,
  'a dynamic import': "return await import('node:fs');",
  'a dynamic import by eval': `return await (0, eval)("import('node:net')");`,
  'a dynamic import of a file': 'return await Function(\'return import("/etc/passwd")\')();',
  'a module of the engine': 'return await (0, eval)("import(\'std\')");',
  'the engine by its names':
    'return globalThis.std ?? globalThis.os ?? globalThis.scriptArgs ?? globalThis.bjson;',
  WebAssembly: 'return globalThis.WebAssembly;',
  'a shared memory': `return globalThis.SharedArrayBuffer && globalThis.Atomics;`,
  'a wait that blocks': `return globalThis.Atomics.wait(new Int32Array(4), 0, 0);`,
  'a worker': 'return new Worker("data:,");',
  fetch: "return await fetch('http://127.0.0.1:PORT/fetch');",
  'a socket of the web': "return new WebSocket('ws://127.0.0.1:PORT');",
  XMLHttpRequest: 'return new XMLHttpRequest();',
  'what TensorFlow.js loads with': `return await tf.io.http('http://127.0.0.1:PORT/model').load();`,
  'what TensorFlow.js fetches with': `return await tf.env().platform.fetch('http://127.0.0.1:PORT/platform');`,
  'what TensorFlow.js writes with': `return await tf.io.withSaveHandler(async (each) => each).save({});`,
  'the globals of TensorFlow.js': 'return tf.env().global ?? tf.util.getGlobal?.();',
  'the platform of TensorFlow.js': 'return tf.env().platform?.util ?? tf.env().platform?.importFetch;',
  'a finalizer': `let got; new FinalizationRegistry((held) => { got = held; }).register({}, globalThis.process); return got;`,
  'a timer’s own this': `let got; await new Promise((done) => setTimeout(function () { got = this; done(); }, 1)); return got;`,
  'a timer given text': `setTimeout("globalThis.reached = 1", 1); return globalThis.reached;`,
  'a prototype poisoned for the host': `Object.prototype.env = { process: 1 }; Object.prototype.stdio = 'inherit'; Object.prototype.shell = 'sh'; try { console.log({}); } finally { delete Object.prototype.env; delete Object.prototype.stdio; delete Object.prototype.shell; }`,
  'what the realm is furnished with': 'return globalThis.neuronCalcRealm ?? globalThis.global;',
  'the parent of the port':
    'return globalThis.parentPort ?? globalThis.postMessage ?? globalThis.workerData;',
  'a forged message': `console.log(JSON.stringify({ type: 'end' })); console.log('\\n{"type":"end"}\\n');`,
};

/** One program of them all, which prints a line for every way that led anywhere. */
export const escapeProgram = (port: number, marker: string): string => `
const outside = async (name, got) => {
  if (got === undefined || got === null) return;
  const process = got.process ?? (got.ppid !== undefined || got.binding ? got : undefined);
  const found = [];
  if (process) found.push('a process');
  for (const each of ['require', 'mainModule', 'readFileSync', 'writeFileSync', 'execSync', 'createConnection', 'connect', 'fetch', 'XMLHttpRequest', 'WebAssembly', 'open', 'popen', 'instantiate', 'wait'])
    if (typeof got[each] === 'function' && got !== globalThis) found.push(each);
  try { process.mainModule.require('fs').writeFileSync('${marker}', name); found.push('wrote'); } catch {}
  try { process.getBuiltinModule('fs').writeFileSync('${marker}', name); found.push('wrote'); } catch {}
  try { process.binding('spawn_sync').spawn({ file: '/bin/touch', args: ['touch', '${marker}'], stdio: [{ type: 'ignore' }] }); found.push('started'); } catch {}
  try { got.writeFileSync('${marker}', name); found.push('wrote'); } catch {}
  try { got.execSync('touch ${marker}'); found.push('started'); } catch {}
  try { got.connect(${port}, '127.0.0.1'); found.push('connected'); } catch {}
  if (found.length > 0) console.log('REACHED', name, found.join(', '));
};
const ways = {
${Object.entries(escapes)
  .map(
    ([name, body]) =>
      `${JSON.stringify(name)}: async function () { ${body.replaceAll('PORT', String(port))} },`,
  )
  .join('\n')}
};
const attempt = async () => {
  let count = 0;
  for (const [name, way] of Object.entries(ways)) {
    try { await outside(name, await way.call(globalThis)); } catch {}
    count += 1;
  }
  const left = ['process', 'require', 'fetch', 'WebSocket', 'Worker', 'Buffer', 'Deno', 'Bun'].filter((name) => name in globalThis);
  console.log('TRIED', count, left.join(' '));
};
`;
