import { yesOrNo } from '../tutor/panel-door.ts';
import { words } from '../tutor/words.ts';
import type { Dialogue } from './dialogue.ts';

/**
 * Asks once whether the programs of somebody else's lessons may run; what is neither yes nor no leaves it open.
 * @returns whether the learner stays. At the end of the input there is still a screen to show.
 */
export async function askAboutPanels(dialogue: Dialogue): Promise<boolean> {
  const { panels } = dialogue;
  if (panels.consent() !== 'unasked') return true;
  const { asked, question } = words.panels;
  const about = asked(panels.about.folder, panels.about.programs);
  dialogue.block(dialogue.text(about));
  const reply = await dialogue.ask({
    label: `${question} > `,
    how: about,
    commands: [],
    isAnswer: (text) => yesOrNo(text) !== undefined,
  });
  const answer = reply.kind === 'answer' ? yesOrNo(reply.text) : undefined;
  if (answer !== undefined) panels.answer(answer);
  return reply.kind !== 'leave' || dialogue.ended;
}
