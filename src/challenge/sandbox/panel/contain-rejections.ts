type Report = (reason: unknown) => void;

/** The programs that run now, by the promise constructors of their realms. */
const running = new Map<PromiseConstructor, Report>();
let displaced: NodeJS.UnhandledRejectionListener[] = [];

/**
 * Keeps rejections that a program forgot to handle from ending the tutor. Those of other promises go where they
 * would have gone.
 * @param promises the promise constructor of the program's realm.
 * @returns stops it; when no program runs any more, everything is as it was.
 */
export function containRejections(promises: PromiseConstructor, report: Report): () => void {
  if (running.size === 0) {
    displaced = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', direct);
  }
  running.set(promises, report);
  return () => {
    running.delete(promises);
    if (running.size > 0) return;
    process.removeListener('unhandledRejection', direct);
    for (const listener of displaced) process.on('unhandledRejection', listener);
  };
}

function direct(reason: unknown, promise: Promise<unknown>): void {
  const program = [...running].find(([promises]) => promise instanceof promises);
  if (program) {
    const [, report] = program;
    report(reason);
  } else if (displaced.length === 0) throw reason;
  else for (const listener of displaced) listener(reason, promise);
}
