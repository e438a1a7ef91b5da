import { askBlock } from './ask.ts';
import { betBlock } from './bet.ts';
import type { BlockKind } from './block-kind.ts';
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

/** Every fenced block a lesson may hold, by the word behind its fence. */
export const blockKinds: ReadonlyMap<string, BlockKind> = new Map(
  [
    graphBlock,
    quizBlock,
    askBlock,
    numberBlock,
    deriveBlock,
    plotBlock,
    codeBlock,
    bridgeBlock,
    choiceBlock,
    betBlock,
    nudgeBlock,
    motionBlock,
    drillBlock,
    recapBlock,
    challengeBlock,
  ].map((kind) => [kind.name, kind]),
);
