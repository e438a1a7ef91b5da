/** Commands on the welcome, home and finished screens. */

import { placeToResume } from '../../progress/resume.ts';
import type { Command } from '../command.ts';
import { homeRows } from '../home/home-view.ts';
import { WANTS_READING_ALOUD } from '../terminal/terminal-settings.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState } from './app-state.ts';
import { tellTutor } from './tell-tutor.ts';

export function homeCommand(state: AppState, command: Command, context: UpdateContext): Update {
  const { stage } = state.sitting;
  if (command === 'try') return tellTutor(state, { type: 'try-unseen' }, context);
  if (command === 'read-aloud') return { state, effects: [{ type: 'exit', code: WANTS_READING_ALOUD }] };
  if (stage.kind !== 'home')
    return command === 'next' ? tellTutor(state, { type: 'continue' }, context) : unchanged(state);
  const lesson = lessonAt(state);
  switch (command) {
    case 'up':
    case 'down': {
      const moved = state.desk.cursor + (command === 'up' ? -1 : 1);
      const cursor = Math.max(0, Math.min(moved, homeRows(state) - 1));
      return unchanged({ ...state, desk: { ...state.desk, cursor } });
    }
    case 'practice':
      return tellTutor(state, { type: 'practise' }, context);
    case 'skip': {
      const chosen = lesson ?? placeToResume(state.sitting.progress, state.sitting.lessons)?.lesson;
      return chosen === undefined
        ? unchanged(state)
        : tellTutor(state, { type: 'skip-test', lesson: chosen }, context);
    }
    case 'select':
      return lesson === undefined
        ? tellTutor(state, { type: 'continue' }, context)
        : tellTutor(state, { type: 'open', lesson }, context);
    default:
      return unchanged(state);
  }
}

/** The lesson at the cursor; undefined on the row for continuing. */
const lessonAt = ({ sitting, desk }: AppState): string | undefined => sitting.lessons[desk.cursor - 1]?.id;
