/** Commands on the screen of the challenge, and what comes back from the file, the editor and the judge. */

import { findingLines } from '../../challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../../challenge/judge/findings.ts';
import { attemptFirst, helpQuestion, nextHelp } from '../../challenge/tiers/help.ts';
import { type ChallengeState, type ChallengeView, challengeView } from '../challenge/challenge-state.ts';
import type { Command } from '../keymap.ts';
import type { AppState, Overlay } from './app-state.ts';
import type { Update } from './update.ts';

/** What is known of the file after something was done with it. */
type FileState = Pick<ChallengeState, 'isBegun' | 'parts'>;

export type ChallengeAction =
  /** The file was written by whatever program. */
  | { readonly type: 'solution-saved' }
  /** The editor was left. */
  | ({ readonly type: 'solution-edited'; readonly notice?: string } & FileState)
  | ({ readonly type: 'solution-checked'; readonly findings: ChallengeFindings } & FileState)
  | { readonly type: 'solution-unchecked'; readonly notice: string };

const withChallenge = (state: AppState, challenge: ChallengeState | undefined): AppState =>
  challenge ? { ...state, challenge } : state;

const withoutNotice = ({ notice: _notice, ...challenge }: ChallengeState): ChallengeState => challenge;

/** Undefined when the command is not for the challenge. */
export function challengeCommand(state: AppState, command: Command): Update | undefined {
  const { challenge } = state;
  if (!challenge) return undefined;
  const view = challengeView(challenge, state.progress);
  const quiet = { ...state, challenge: withoutNotice(challenge) };
  switch (command) {
    case 'edit':
      return { state: quiet, effects: [{ type: 'edit-solution' }] };
    case 'check':
      return challenge.isBegun ? checking(quiet) : { state, effects: [] };
    case 'more-parts':
      return view.toAdd
        ? { state: quiet, effects: [{ type: 'edit-solution', add: view.toAdd }] }
        : { state, effects: [] };
    case 'details':
      return { state: challenge.findings ? details(state, challenge.findings) : state, effects: [] };
    case 'hint':
      return hint(quiet, view);
    default:
      return undefined;
  }
}

function checking(state: AppState): Update {
  const { challenge } = state;
  if (!challenge) return { state, effects: [] };
  return {
    state: { ...state, challenge: { ...challenge, isChecking: true } },
    effects: [{ type: 'check-solution' }],
  };
}

const over = (state: AppState, overlay: Overlay): AppState => ({
  ...state,
  overlays: [...state.overlays, overlay],
});

const details = (state: AppState, findings: ChallengeFindings): AppState =>
  over(state, {
    kind: 'reading',
    title: 'What the check found',
    content: { kind: 'lines', lines: findingLines(findings, Number.POSITIVE_INFINITY) },
    page: 0,
  });

function hint(state: AppState, { tier, record }: ChallengeView): Update {
  const found = nextHelp(tier, record.helpShown, record.attempts);
  if (found.kind === 'attempt-first') {
    const challenge = state.challenge && { ...state.challenge, notice: attemptFirst() };
    return { state: withChallenge(state, challenge), effects: [] };
  }
  const { step, number } = found;
  const content: Extract<Overlay, { kind: 'reading' }>['content'] =
    step.kind === 'solution'
      ? { kind: 'code', source: step.code }
      : { kind: 'lines', lines: [{ tone: 'plain', text: step.text }] };
  return {
    state: over(state, { kind: 'reading', title: step.title, content, page: 0 }),
    effects: [{ type: 'journal', event: { type: 'hint', question: helpQuestion(tier), rung: number } }],
  };
}

export function challengeChanged(state: AppState, action: ChallengeAction): Update {
  const { challenge } = state;
  if (!challenge) return { state, effects: [] };
  switch (action.type) {
    case 'solution-saved':
      return checking({ ...state, challenge: { ...withoutNotice(challenge), isBegun: true } });
    case 'solution-edited': {
      const { isBegun, parts, notice } = action;
      const edited = {
        ...withoutNotice(challenge),
        isBegun,
        parts,
        ...(notice === undefined ? {} : { notice }),
      };
      return { state: { ...state, challenge: edited }, effects: [] };
    }
    case 'solution-checked': {
      const { isBegun, parts, findings } = action;
      const checked = { ...withoutNotice(challenge), isBegun, parts, isChecking: false, findings };
      return { state: { ...state, challenge: checked }, effects: [] };
    }
    case 'solution-unchecked': {
      const { notice } = action;
      return { state: { ...state, challenge: { ...challenge, isChecking: false, notice } }, effects: [] };
    }
  }
}
