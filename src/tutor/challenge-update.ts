/** Commands about the learner's own file, and what comes back from the file, the editor and the judge. */

import { helpQuestion, nextHelp } from '../challenge/tiers/help.ts';
import { type ChallengeNews, type ChallengeState, challengeView } from './challenge-state.ts';
import type { ChallengeCommand } from './command.ts';
import { hintShown } from './journal-events.ts';
import { type Sitting, type Update, unchanged } from './sitting.ts';

const withChallenge = (sitting: Sitting, challenge: ChallengeState): Sitting => ({ ...sitting, challenge });

const quiet = ({ notice: _notice, help: _help, ...challenge }: ChallengeState): ChallengeState => challenge;

export function challengeCommand(sitting: Sitting, command: ChallengeCommand): Update {
  const { challenge } = sitting;
  if (!challenge) return unchanged(sitting);
  const { toAdd, tier, record } = challengeView(challenge, sitting.progress);
  const calm = withChallenge(sitting, quiet(challenge));
  switch (command.type) {
    case 'edit-solution':
      return { sitting: calm, effects: [{ type: 'edit-solution' }] };
    case 'check-solution':
      return challenge.isBegun ? checking(sitting, challenge) : unchanged(sitting);
    case 'add-part':
      return toAdd ? { sitting: calm, effects: [{ type: 'edit-solution', add: toAdd }] } : unchanged(sitting);
    case 'challenge-help': {
      const help = nextHelp(tier, record.helpShown, record.attempts);
      if (help.kind === 'attempt-first')
        return unchanged(withChallenge(sitting, { ...quiet(challenge), notice: { kind: 'attempt-first' } }));
      return {
        sitting: withChallenge(sitting, { ...quiet(challenge), help }),
        effects: [{ type: 'journal', event: hintShown(helpQuestion(tier), help.number) }],
      };
    }
  }
}

const checking = (sitting: Sitting, challenge: ChallengeState): Update => ({
  sitting: withChallenge(sitting, { ...quiet(challenge), isChecking: true }),
  effects: [{ type: 'check-solution' }],
});

export function challengeChanged(sitting: Sitting, news: ChallengeNews): Update {
  const { challenge } = sitting;
  if (!challenge) return unchanged(sitting);
  switch (news.type) {
    case 'solution-saved':
      return checking(sitting, { ...challenge, isBegun: true });
    case 'solution-edited': {
      const { isBegun, parts, notice } = news;
      const edited = { ...quiet(challenge), isBegun, parts, ...(notice ? { notice } : {}) };
      return unchanged(withChallenge(sitting, edited));
    }
    case 'solution-checked': {
      const { isBegun, parts, findings } = news;
      return unchanged(
        withChallenge(sitting, { ...quiet(challenge), isBegun, parts, isChecking: false, findings }),
      );
    }
    case 'solution-unchecked':
      return unchanged(
        withChallenge(sitting, { ...quiet(challenge), isChecking: false, notice: news.notice }),
      );
  }
}
