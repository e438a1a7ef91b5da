/**
 * The entry point of the process that runs foreign code: without permissions, without an environment. Its first thread
 * keeps watch and carries messages; the code runs on another one, in a realm that has no Node in it, so that a loop
 * there does not keep the watch from seeing that the tutor is gone.
 */

import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { keepWatch } = await import('./keep-watch.ts');
  keepWatch(new URL(import.meta.url));
} else {
  const { serve } = await import('./serve.ts');
  await serve();
}
