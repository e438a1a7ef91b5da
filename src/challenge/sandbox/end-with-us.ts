import type { ChildProcess } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Sees to it that a process does not outlive this one, however this one leaves; only a `kill -9` goes unseen.
 * @returns lets it go, once it has ended by itself.
 */
export function endWithUs(child: ChildProcess): () => void {
  const end = (): void => void child.kill('SIGKILL');
  const letGo = (): void => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    end();
    letGo();
    // Without another listener it would have ended this process, as it now does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.on('exit', end);
  for (const signal of signals) process.on(signal, onSignal);
  return letGo;
}
