import { Workshop } from '../../../src/challenge/workshop/workshop.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { javaScriptEngine } from '../../ui/app/playing.tsx';

/** A place for the code exercise in which nothing is written yet; the settings it leaves name no real folder. */
export function workshopFor() {
  const workshop = new Workshop({
    folder: temporaryFolder('sitting'),
    runner: '',
    autograd: javaScriptEngine,
    seed: () => 1,
  });
  const { file, isBegun, parts } = workshop;
  return { workshop, challenge: { file, isBegun, parts, isChecking: false } };
}
