/** What a learner can ask of the Ink face, as codes: by a key, wherever it means something, and from the menu. */

import type { ColonWord } from '../tutor/typed-commands.ts';

/** Where the learner is, as far as keys go. */
export type KeyContext =
  | 'opening'
  | 'home'
  | 'reading'
  | 'question'
  | 'guess'
  | 'judged'
  | 'list'
  | 'stepping'
  | 'derived'
  | 'nudging'
  | 'motion'
  | 'challenge'
  | 'menu'
  | 'steps'
  | 'help'
  | 'writing'
  | 'review'
  | 'reported'
  | 'finished';

export type Command =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'select'
  | 'pick'
  | 'submit'
  | 'menu'
  | 'back'
  | 'close'
  | 'steps'
  | 'unfold'
  | 'more'
  | 'less'
  | 'other'
  | 'again'
  | 'practice'
  | 'try'
  | 'skip'
  | 'help'
  | 'report'
  | 'save'
  | 'edit'
  | 'check'
  | 'hint'
  | 'details'
  | 'more-parts'
  | 'read-aloud'
  | 'quit';

/** The rows of the menu behind Tab. */
export type MenuChoice =
  | 'hint'
  | 'graph'
  | 'steps'
  | 'example'
  | 'show'
  | 'skip'
  | 'previous'
  | 'report'
  | 'help'
  | 'home'
  | 'quit';

/** Which row of the menu a word typed behind a colon stands for; absent: none, it is for the face without a menu. */
export const colonChoices: Readonly<Partial<Record<ColonWord, MenuChoice>>> = {
  hint: 'hint',
  steps: 'steps',
  example: 'example',
  show: 'show',
  skip: 'skip',
  back: 'previous',
  help: 'help',
  quit: 'quit',
};
