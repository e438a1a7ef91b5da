import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { LifeCycle, type ProcessLike } from '../../../src/ui/terminal/life-cycle.ts';

const start = ({
  platform = 'linux',
  isGone = false,
  reportCrash = (): string | undefined => '/tmp/report',
} = {}) => {
  const log: string[] = [];
  const timers: (() => void)[] = [];
  const processLike = Object.assign(new EventEmitter(), {
    pid: 4711,
    platform,
    exit: (code: number) => log.push(`exit ${code}`),
    kill: (pid: number, signal: string) => log.push(`kill ${pid} ${signal}`),
  });
  const stdin = Object.assign(new EventEmitter(), {
    setRawMode: (on: boolean) => log.push(on ? 'raw' : 'cooked'),
  });
  const stdout = new EventEmitter();
  const lifeCycle = new LifeCycle({
    process: processLike as ProcessLike,
    stdin,
    stdout,
    modes: { enter: 'ENTER', leave: 'LEAVE' },
    write: (text) => {
      log.push(text);
      if (isGone && text === 'LEAVE') throw new Error('EIO');
    },
    complain: (line) => log.push(line),
    reportCrash,
    after: (_, callback) => {
      timers.push(callback);
      return () => {};
    },
    onTake: () => log.push('take'),
    onGive: () => log.push('give'),
  });
  lifeCycle.start();
  log.length = 0;
  const pastTimers = () => {
    for (const timer of timers.splice(0)) timer();
  };
  return { log, lifeCycle, processLike, stdin, stdout, pastTimers };
};

const restored = ['give', 'LEAVE', 'cooked'];

describe('the end', () => {
  const ends = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
    ['SIGUSR2', 140],
    ['SIGALRM', 142],
    ['SIGXCPU', 152],
  ] as const;
  for (const [signal, code] of ends) {
    test(`by ${signal} restores once and ends as by that signal`, () => {
      const { log, processLike } = start();
      processLike.emit(signal);
      processLike.emit('exit');
      expect(log).toEqual([...restored, `kill 4711 ${signal}`, `exit ${code}`]);
    });
  }

  test('by a signal lets the listeners to the end of the process run', () => {
    const { log, processLike } = start();
    processLike.on('exit', () => log.push('children ended'));
    processLike.emit('SIGTERM');
    expect(log.slice(-3)).toEqual(['children ended', 'kill 4711 SIGTERM', 'exit 143']);
  });

  test('by a signal on Windows, which has none, is an exit', () => {
    const { log, processLike } = start({ platform: 'win32' });
    processLike.emit('SIGTERM');
    expect(log).toEqual([...restored, 'exit 143']);
  });

  test('by leaving restores, does not exit, and listens to nothing any more', () => {
    const { log, lifeCycle, processLike, stdin, stdout } = start();
    lifeCycle.leave();
    expect(log).toEqual(restored);
    for (const emitter of [processLike, stdin, stdout]) expect(emitter.eventNames()).toEqual([]);
  });

  test('by someone else calling process.exit restores', () => {
    const { log, processLike } = start();
    processLike.emit('exit');
    expect(log).toEqual(restored);
  });

  for (const [stream, event] of [
    ['stdin', 'end'],
    ['stdin', 'error'],
    ['stdin', 'close'],
    ['stdout', 'error'],
  ] as const) {
    test(`by ${event} of ${stream} is quiet, also when the terminal refuses everything`, () => {
      const session = start({ isGone: true });
      session[stream].emit(event, new Error('EPIPE'));
      expect(session.log).toEqual([...restored, 'kill 4711 SIGHUP', 'exit 129']);
    });
  }
});

describe('a crash', () => {
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    test(`(${event}) restores first, then says one line with the place of the report`, () => {
      const { log, processLike } = start();
      processLike.emit(event, new Error('no \x1b[31mred\x1b[0m line\nsecond line'));
      expect(log).toEqual([
        ...restored,
        'neuron-calc stopped because of an error: no [31mred[0m line. A report is in /tmp/report\n',
        'exit 1',
      ]);
    });
  }

  test('whose report cannot be written still says what happened', () => {
    const reportCrash = () => {
      throw new Error('disk full');
    };
    const { log, lifeCycle } = start({ reportCrash });
    lifeCycle.crash('a string was thrown');
    expect(log.slice(restored.length)).toEqual([
      'neuron-calc stopped because of an error: a string was thrown.\n',
      'exit 1',
    ]);
  });

  test('during a crash is not a second one', () => {
    const { log, lifeCycle, processLike } = start();
    lifeCycle.crash(new Error('first'));
    processLike.emit('uncaughtException', new Error('second'));
    expect(log.filter((entry) => entry.startsWith('exit'))).toEqual(['exit 1']);
  });
});

describe('suspending', () => {
  const taken = ['ENTER', 'raw', 'take'];

  test('restores, stops the whole process group, and takes the terminal again on SIGCONT', () => {
    const { log, lifeCycle, processLike } = start();
    lifeCycle.suspend();
    expect(processLike.listenerCount('SIGTSTP')).toBe(0);
    expect(log).toEqual([...restored, 'kill 0 SIGTSTP']);
    log.length = 0;
    processLike.emit('SIGCONT');
    expect(log).toEqual(taken);
    expect(processLike.listenerCount('SIGTSTP')).toBe(1);
  });

  test('by a SIGTSTP from outside does the same', () => {
    const { log, processLike } = start();
    processLike.emit('SIGTSTP');
    expect(log).toEqual([...restored, 'kill 0 SIGTSTP']);
  });

  test('where nothing can stop us comes back by itself, once', () => {
    const { log, lifeCycle, processLike, pastTimers } = start();
    lifeCycle.suspend();
    log.length = 0;
    pastTimers();
    expect(log).toEqual(taken);
    processLike.emit('SIGWINCH');
    pastTimers();
    expect(log).toEqual(taken);
  });

  test('asks for the size of a terminal that may have been resized meanwhile', () => {
    const { lifeCycle, processLike } = start();
    let asked = 0;
    processLike.on('SIGWINCH', () => {
      asked += 1;
    });
    lifeCycle.suspend();
    processLike.emit('SIGCONT');
    expect(asked).toBe(1);
  });

  test('does nothing on Windows, which has no job control', () => {
    const { log, lifeCycle } = start({ platform: 'win32' });
    lifeCycle.suspend();
    expect(log).toEqual([]);
  });

  test('a SIGCONT after a stop without warning sets the terminal up from the start', () => {
    const { log, processLike } = start();
    processLike.emit('SIGCONT');
    expect(log).toEqual([...restored, ...taken]);
  });

  test('a signal that ends a suspended program does not restore a second time', () => {
    const { log, lifeCycle, processLike } = start();
    lifeCycle.suspend();
    log.length = 0;
    processLike.emit('SIGTERM');
    expect(log).toEqual(['kill 4711 SIGTERM', 'exit 143']);
  });
});

describe('handing over', () => {
  test('lends the terminal until the other program ends, also when it fails', async () => {
    const { log, lifeCycle } = start();
    const answer = await lifeCycle.handOver(async () => {
      log.push('editor');
      return 42;
    });
    expect(answer).toBe(42);
    expect(log).toEqual([...restored, 'editor', 'ENTER', 'raw', 'take']);
    log.length = 0;
    await expect(lifeCycle.handOver(() => Promise.reject(new Error('no editor')))).rejects.toThrow(
      'no editor',
    );
    expect(log.slice(-3)).toEqual(['ENTER', 'raw', 'take']);
  });

  test('Ctrl+C and fg meanwhile are the other program’s; SIGTERM still ends ours, and nothing is taken back', async () => {
    const { log, lifeCycle, processLike } = start();
    await lifeCycle.handOver(async () => {
      log.length = 0;
      processLike.emit('SIGINT');
      processLike.emit('SIGCONT');
      expect(log).toEqual([]);
      processLike.emit('SIGTERM');
    });
    expect(log).toEqual(['kill 4711 SIGTERM', 'exit 143']);
  });
});
