/** Carries out what the code exercise asks for: the editor, the file, the judge. */

import type { Tier } from '../challenge/tiers/tier.ts';
import { challengeEvents, FOLDER_SETTING, type Workshop } from '../challenge/workshop/workshop.ts';
import type { NewEvent } from '../progress/event.ts';
import type { ChallengeNews, FileState } from './challenge-state.ts';
import { settingChanged } from './journal-events.ts';

export interface SolutionDeskOptions {
  readonly workshop: Workshop;
  /**
   * Opens the file in the learner's editor, with the terminal lent to it. Resolves to what went wrong, if anything did.
   * Absent: the file is only begun, and edited elsewhere.
   */
  readonly edit?: (file: string) => Promise<string | undefined>;
  readonly record: (event: NewEvent) => void;
  readonly dispatch: (news: ChallengeNews) => void;
}

export class SolutionDesk {
  private isChecking = false;
  private isAskedAgain = false;

  constructor(private readonly options: SolutionDeskOptions) {}

  private get file(): FileState {
    const { isBegun, parts } = this.options.workshop;
    return { isBegun, parts };
  }

  /** @param add a part to put at the end of the file first. */
  async edit(add?: Tier): Promise<void> {
    const { workshop, dispatch, edit } = this.options;
    const written = workshop.isBegun && add ? workshop.add(add) : workshop.begin();
    if (written.kind === 'failed') {
      const { file, message } = written;
      dispatch({ type: 'solution-edited', ...this.file, notice: { kind: 'unwritable', file, message } });
      return;
    }
    if (written.kind === 'written') this.options.record(settingChanged(FOLDER_SETTING, workshop.folder));
    const before = workshop.text;
    const message = await edit?.(workshop.file);
    dispatch({
      type: 'solution-edited',
      ...this.file,
      ...(message === undefined ? {} : { notice: { kind: 'editor', message } }),
    });
    const after = workshop.text;
    // Left without a change, there is nothing to judge; saved on the way, it may have been judged already. What cannot be
    // read any more is for the judge to complain of.
    const isNews = after === undefined ? workshop.isBegun : workshop.isUnchecked;
    if (after !== before && isNews) dispatch({ type: 'solution-saved' });
  }

  /** One at a time; a save meanwhile leads to one more. */
  async check(): Promise<void> {
    if (this.isChecking) {
      this.isAskedAgain = true;
      return;
    }
    const { workshop, record, dispatch } = this.options;
    this.isChecking = true;
    try {
      const findings = await workshop.check();
      for (const event of challengeEvents(findings)) record(event);
      dispatch({ type: 'solution-checked', ...this.file, findings });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      dispatch({ type: 'solution-unchecked', notice: { kind: 'unchecked', message } });
    } finally {
      this.isChecking = false;
    }
    if (this.isAskedAgain) {
      this.isAskedAgain = false;
      dispatch({ type: 'solution-saved' });
    }
  }

  watch(): () => void {
    const { workshop, dispatch } = this.options;
    return workshop.watch(() => dispatch({ type: 'solution-saved' }));
  }
}
