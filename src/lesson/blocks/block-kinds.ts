import { askBlock } from './ask.ts';
import { barsBlock } from './bars.ts';
import { betBlock } from './bet.ts';
import { bridgeBlock } from './bridge.ts';
import { challengeBlock } from './challenge.ts';
import { choiceBlock } from './choice.ts';
import { codeBlock } from './code.ts';
import { deriveBlock } from './derive.ts';
import { drillBlock } from './drill.ts';
import { graphBlock } from './graph.ts';
import { motionBlock } from './motion.ts';
import { nudgeBlock } from './nudge.ts';
import { numberBlock } from './number.ts';
import { plotBlock } from './plot.ts';
import { quizBlock } from './quiz.ts';
import { recapBlock } from './recap.ts';

/** Every kind of block, by the word behind its fence; the types in `block.ts` are made of this table. */
export const blockKinds = {
  graph: graphBlock,
  quiz: quizBlock,
  ask: askBlock,
  number: numberBlock,
  derive: deriveBlock,
  plot: plotBlock,
  bars: barsBlock,
  code: codeBlock,
  bridge: bridgeBlock,
  choice: choiceBlock,
  bet: betBlock,
  nudge: nudgeBlock,
  motion: motionBlock,
  drill: drillBlock,
  recap: recapBlock,
  challenge: challengeBlock,
};
