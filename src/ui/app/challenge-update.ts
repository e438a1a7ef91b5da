/** Keys on the screen of the challenge, and the help and findings that are laid over it. */

import { findingLines } from '../../challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../../challenge/judge/findings.ts';
import type { ChallengeState } from '../../tutor/challenge-state.ts';
import type { Command } from '../command.ts';
import { words } from '../words.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import { type AppState, type Overlay, over } from './app-state.ts';
import { tellTutor } from './tell-tutor.ts';

/** Undefined when the command is not for the challenge. */
export function challengeCommand(
  state: AppState,
  command: Command,
  context: UpdateContext,
): Update | undefined {
  const { challenge } = state.sitting;
  if (!challenge) return undefined;
  switch (command) {
    case 'edit':
      return tellTutor(state, { type: 'edit-solution' }, context);
    case 'check':
      return tellTutor(state, { type: 'check-solution' }, context);
    case 'more-parts':
      return tellTutor(state, { type: 'add-part' }, context);
    case 'details':
      return unchanged(challenge.findings ? details(state, challenge.findings) : state);
    case 'hint': {
      const told = tellTutor(state, { type: 'challenge-help' }, context);
      const help = told.state.sitting.challenge?.help;
      return help ? { ...told, state: over(told.state, helpOverlay(help)) } : told;
    }
    default:
      return undefined;
  }
}

const details = (state: AppState, findings: ChallengeFindings): AppState =>
  over(state, {
    kind: 'reading',
    title: words.title.findings,
    content: { kind: 'lines', lines: findingLines(findings, Number.POSITIVE_INFINITY) },
    page: 0,
  });

const helpOverlay = ({ step }: NonNullable<ChallengeState['help']>): Overlay => ({
  kind: 'reading',
  title: step.title,
  content:
    step.kind === 'solution'
      ? { kind: 'code', source: step.code }
      : { kind: 'lines', lines: [{ tone: 'plain', text: step.text }] },
  page: 0,
});
