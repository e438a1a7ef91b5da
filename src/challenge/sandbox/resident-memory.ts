import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/**
 * Bytes of memory a process holds, typed arrays included, which no heap limit counts. Undefined when the process is
 * gone or the system does not tell (Windows, where the heap limit alone holds).
 */
export async function residentMemory(pid: number, platform: NodeJS.Platform): Promise<number | undefined> {
  const kilobytes = platform === 'linux' ? await fromProc(pid) : await fromPs(pid, platform);
  return kilobytes === undefined ? undefined : kilobytes * 1024;
}

async function fromProc(pid: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const found = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

const fromPs = (pid: number, platform: NodeJS.Platform): Promise<number | undefined> =>
  platform === 'win32'
    ? Promise.resolve(undefined)
    : new Promise((resolve) => {
        execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, output) => {
          const kilobytes = Number.parseInt(output, 10);
          resolve(error || Number.isNaN(kilobytes) ? undefined : kilobytes);
        });
      });
