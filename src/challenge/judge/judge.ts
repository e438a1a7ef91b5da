/** From what a solution did to what is to be said of it; pure, so that every kind of failure can be tested by itself. */

import type { ConfinedRun } from '../sandbox/run-confined.ts';
import type { Call } from '../sandbox/runner/protocol.ts';
import type { Case } from '../tiers/cases.ts';
import type { AskedFunction, Tier } from '../tiers/tier.ts';
import type { CaseFindings, ChallengeFindings, Problem, TierFindings } from './findings.ts';
import { judgeFunction, refusedImport } from './judge-function.ts';

export interface TierCases {
  readonly tier: Tier;
  readonly cases: readonly Case[];
}

/** A call and the case it tries. */
export interface PlannedCall extends Call {
  readonly tier: Tier;
  readonly case: Case;
}

/** Every function of every tier at every case, by hand before autograd. */
export const planCalls = (asked: readonly TierCases[]): PlannedCall[] =>
  asked
    .flatMap(({ tier, cases }) =>
      tier.functions.flatMap(({ name }) =>
        cases.map((each) => ({ name, tier, case: each, arguments: [...each.given.values()] })),
      ),
    )
    .map((call, id) => ({ ...call, id }));

export function judge(
  asked: readonly TierCases[],
  calls: readonly PlannedCall[],
  run: ConfinedRun,
  seed: number,
): ChallengeFindings {
  const exported = exportsOf(run);
  const early = problemAtStart(run);
  const tiers = asked
    .filter(({ tier }, index) => index === 0 || tier.functions.some(({ name }) => name in exported))
    .map(({ tier, cases }) => judgeTier(tier, cases, calls, run, exported, early));
  return {
    tiers,
    passed: tiers.every(({ passed }) => passed),
    printed: printedLines(run.printed, run.end.kind !== 'finished'),
    seed,
  };
}

/** What Node writes of its own accord when it runs out of memory, before it ends. */
const LAST_WORDS = /<--- Last few GCs --->|FATAL ERROR: |#\n# Fatal (JavaScript|process) /;

/**
 * What a solution printed, a line each.
 * @param wasEnded whether its process ended before it was done: the dump of a full heap is none of its words.
 */
export function printedLines(printed: string, wasEnded: boolean): string[] {
  const dump = wasEnded ? printed.search(LAST_WORDS) : -1;
  const text = (dump === -1 ? printed : printed.slice(0, dump)).trimEnd();
  return text === '' ? [] : text.split(/\r?\n/);
}

const exportsOf = ({ messages }: ConfinedRun): Readonly<Record<string, string>> =>
  messages.find((message) => message.type === 'exports')?.names ?? {};

/** What kept it from being called at all. */
function problemAtStart({ messages, end }: ConfinedRun): Problem | undefined {
  for (const message of messages) {
    if (message.type === 'endless-at-start') return { kind: 'endless-at-start' };
    if (message.type !== 'unreadable' && message.type !== 'threw-at-start') continue;
    return refusedImport(message.error) ?? { kind: message.type, ...message.error };
  }
  const wasCalled = messages.some(({ type }) => type === 'calling');
  return wasCalled ? undefined : problemOfEnd(end);
}

function problemOfEnd(end: ConfinedRun['end'], during?: PlannedCall): Problem | undefined {
  if (end.kind === 'finished') return undefined;
  if (end.kind === 'died') return end;
  return { kind: end.kind, ...(during ? { function: during.name, at: during.case.given } : {}) };
}

function judgeTier(
  tier: Tier,
  cases: readonly Case[],
  calls: readonly PlannedCall[],
  run: ConfinedRun,
  exported: Readonly<Record<string, string>>,
  early: Problem | undefined,
): TierFindings {
  const notRun = (each: Case): CaseFindings => ({ ...caseFacts(each), passed: false, results: [] });
  if (early) return { tier, passed: false, problems: [early], cases: cases.map(notRun) };
  const returned = new Map(
    run.messages.filter((message) => message.type === 'returned').map((message) => [message.id, message]),
  );
  const stopped = run.messages.findLast(({ type }) => type === 'calling');
  const during = stopped?.type === 'calling' ? calls[stopped.id] : undefined;
  const judged = tier.functions.map((asked) => {
    const own = calls.filter((call) => call.tier === tier && call.name === asked.name);
    const unfit = unfitExport(asked, exported);
    if (unfit) return { problems: [unfit], results: [] };
    const end = problemOfEnd(run.end, during);
    if (end && own.some(({ id }) => !returned.has(id))) {
      // Only the function that was running is to blame; those after it were never reached.
      return { problems: during && own.includes(during) ? [end] : [], results: [] };
    }
    return judgeFunction(
      tier,
      asked,
      cases,
      own.map(({ id }) => returned.get(id)),
    );
  });
  const problems = judged.flatMap((each) => each.problems);
  const judgedCases = cases.map((each, index): CaseFindings => {
    const results = judged.flatMap((of) => of.results[index] ?? []);
    const passed = results.length === tier.functions.length && results.every(({ right }) => right);
    return { ...caseFacts(each), passed, results };
  });
  return {
    tier,
    passed: problems.length === 0 && judgedCases.every(({ passed }) => passed),
    problems,
    cases: judgedCases,
  };
}

const caseFacts = ({ kind, given, expected }: Case) => ({ kind, given, expected });

function unfitExport(
  { name }: AskedFunction,
  exported: Readonly<Record<string, string>>,
): Problem | undefined {
  const type = exported[name];
  if (type === undefined) return { kind: 'missing', function: name, exported: Object.keys(exported) };
  return type === 'function' ? undefined : { kind: 'no-function', function: name, type };
}
