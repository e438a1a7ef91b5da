import { z } from 'zod';
import { type BlockText, blockEntry } from './block-entry.ts';
import { source, text } from './values.ts';

interface Panel {
  readonly title: string;
  readonly source: string;
}

/** What front-end developers know beside what it is like, and where the comparison breaks. */
export interface BridgeBlock {
  readonly kind: 'bridge';
  readonly left: Panel;
  readonly right: Panel;
  readonly breaks: string;
}

const panel = () => z.strictObject({ title: text, source }).describe('a title and a source');

export const bridgeBlock = blockEntry({
  article: 'a bridge',
  schema: () => z.strictObject({ left: panel(), right: panel(), breaks: text }),
  build: (body): BridgeBlock => ({ kind: 'bridge', ...body }),
  role: () => 'reads',
  texts: ({ left, right, breaks }) => [
    ...panelTexts(left, 'left'),
    ...panelTexts(right, 'right'),
    { role: 'breaks', text: breaks, path: ['breaks'] },
  ],
});

const panelTexts = ({ title, source }: Panel, side: 'left' | 'right'): BlockText[] => [
  { role: 'panel-title', text: title, path: [side, 'title'] },
  { role: 'panel-program', text: source, path: [side, 'source'] },
];
