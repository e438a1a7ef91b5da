import { runPanel } from '../../challenge/sandbox/run-panel.ts';
import { builtRunner } from '../../challenge/sandbox/runner-file.ts';
import type { CodeBlock, Lesson, Screen } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type LintContext, type Rule } from '../rule.ts';

/** Every panel that is said to run does, unless what is wrong with it is the question that follows. */
export const codeRuns: Rule = async (lesson, context) => {
  const faults: Fault[] = [];
  for (const screen of lesson.screens) {
    for (const panel of panelsThatMustRun(screen)) faults.push(...(await run(panel, lesson, context)));
  }
  return faults;
};

function panelsThatMustRun({ parts }: Screen): CodeBlock[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'code' || !part.run) return [];
    return parts.slice(index + 1).some(({ kind }) => kind === 'choice') ? [] : [part];
  });
}

async function run(panel: CodeBlock, lesson: Lesson, context: LintContext): Promise<Fault[]> {
  if (context.notRun !== undefined) return [notRun(panel, lesson, context, context.notRun)];
  const { error } = await runPanel(panel.source, { runner: builtRunner() });
  if (!error) return [];
  const before = panel.source.split('\n').slice(0, (error.line ?? 1) - 1);
  const within = before.reduce((total, line) => total + line.length + 1, 0);
  const at = { target: panel, path: ['source'], within };
  const suggestion = 'Mend the program; or ask for the bug with a choice block on the same screen.';
  return [faultAt(lesson, context, at, `this program fails: ${error.message.split('\n')[0]}`, suggestion)];
}

/** What nobody tried may fail: it is said, and is no error. */
const notRun = (panel: CodeBlock, lesson: Lesson, context: LintContext, why: string): Fault => ({
  ...faultAt(lesson, context, { target: panel, path: ['source'] }, 'this program was not run', why),
  severity: 'warning',
});
