/** Every word a drawing says comes from its table: in a made-up language nothing of English is left. */

import { expect, it, vi } from 'vitest';
import { bridgeLines } from '../../src/drawing/bridge-panel.ts';
import { chainLines } from '../../src/drawing/chain-line.ts';
import { codeLines } from '../../src/drawing/code-panel.ts';
import { frameLines } from '../../src/drawing/frame.ts';
import { glyphsFor, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { graphLines } from '../../src/drawing/graph/graph-drawing.ts';
import { pagePlace } from '../../src/drawing/pages.ts';
import { barLines } from '../../src/drawing/plot/bars.ts';
import { motionLines } from '../../src/drawing/plot/motion.ts';
import { motionTable } from '../../src/drawing/plot/motion-table.ts';
import { plotLines } from '../../src/drawing/plot/plot.ts';
import type { Line } from '../../src/drawing/styled.ts';
import { gradientVerification, verificationLines } from '../../src/drawing/verification-panel.ts';
import type { words } from '../../src/drawing/words.ts';
import { backwardPass } from '../../src/graph/backward-pass.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { inPseudo } from '../pseudo-language.ts';
import { shown } from './shown.ts';

const { pseudo } = await vi.hoisted(() => import('../pseudo-language.ts'));
vi.mock('../../src/drawing/words.ts', async (original) => ({
  words: pseudo((await original<{ words: typeof words }>()).words),
}));

// Names are one letter long: whatever is longer, a differential apart, is a word.
const graph = readGraph('x = 2; w = 3; z = w*x; l = (z - 1)^2');
const values = forwardPass(graph);
const { gradients } = backwardPass(graph, values);
const network = { graph, values, gradients, focus: { kind: 'node', name: 'l' } } as const;
const aloud = glyphsFor({ ascii: false, screenReader: true });
const frame = { title: '1', place: '2', footer: [] };
const motion = {
  from: 0,
  to: 300,
  seconds: 0.4,
  easing: 'linear',
  readouts: ['position', 'delta', 'time', 'velocity'],
} as const;
const plot = {
  f: Math.sqrt,
  name: 'x',
  over: { from: -1, to: 9 },
  tangent: { at: 4, slope: 0.25 },
  secant: { from: 1, to: 4 },
};
const chain = {
  of: 'l',
  wrt: 'x',
  factors: [
    { edge: { of: 'l', wrt: 'z' }, value: 10 },
    { edge: { of: 'z', wrt: 'x' }, value: 3 },
  ],
  current: 1,
};
const figures = {
  autograd: 1,
  chainRule: 1,
  mathjs: 1,
  finiteDifference: null,
  agreement: 'disagree',
} as const;

const drawings: Readonly<Record<string, Line[]>> = {
  frame: frameLines(frame, [], { columns: 30, rows: 9 }, unicodeGlyphs),
  page: pagePlace(0, 3, unicodeGlyphs),
  table: graphLines(network, 34, 4, unicodeGlyphs),
  list: graphLines(network, 24, 3, aloud),
  chain: chainLines(chain, 76, aloud),
  product: chainLines({ ...chain, finished: true }, 76, unicodeGlyphs),
  code: codeLines({ source: '1 + 1', output: ['2', '3'] }, 76, unicodeGlyphs),
  bridge: bridgeLines(
    { left: { title: '1', source: '2' }, right: { title: '3', source: '4' }, breaks: '5' },
    76,
    unicodeGlyphs,
  ),
  bars: barLines(
    [
      { label: 'a', value: 1 },
      { label: 'b', value: 1e-9 },
    ],
    76,
    unicodeGlyphs,
  ),
  plot: plotLines(plot, 76, 12, unicodeGlyphs),
  curve: plotLines(plot, 76, 12, aloud),
  motion: motionLines(motion, 144, 160, 76, unicodeGlyphs),
  track: motionLines(motion, 144, 160, 76, aloud),
  moments: motionTable(motion, { width: 76, glyphs: unicodeGlyphs }),
  verification: verificationLines(gradientVerification(1, figures), 76, unicodeGlyphs),
};

it.each(Object.entries(drawings))('%s', (_name, lines) => {
  expect(shown(lines).match(/\b(?!d[a-z]\b)[A-Za-z]{2,}/g)).toBeNull();
});

it('the table was heard at all', () => {
  const said = shown(Object.values(drawings).flat());
  for (const text of [
    'enlarge',
    'more above',
    'gradient',
    '(asked)',
    'together',
    'prints',
    'where it breaks',
  ])
    expect(said).toContain(inPseudo(text));
});
