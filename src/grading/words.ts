/** Everything a learner reads that grading says. Names, formulas and numbers come in as they are shown. */

import type { MistakeId } from './mistakes/mistake.ts';

export const words = {
  question: {
    /** What is asked: a gradient's part that one of several paths brings, or that arrives through one node. */
    alongPath: (gradient: string): string => `${gradient} along this path`,
    contribution: (gradient: string, through: string): string => `${gradient} through ${through}`,
  },
  verdict: {
    correct: 'correct.',
    correctWithFigure: (engine: string, figure: string): string => `correct. ${engine}: ${figure}`,
    rounded: (exact: string): string => `Rounded; exact: ${exact}.`,
    fromRoundedValues: (typed: string, exact: string): string =>
      `${typed} comes from the rounded values on the screen; exact: ${exact}.`,
    ambiguous: 'The number is right, but a common mistake gives the same number here.',
    ambiguousFormula: 'A common mistake gives the same formula with these numbers.',
    mistake: (feedback: string): string => `incorrect. ${feedback}`,
    mistakes: 'incorrect. More than one slip leads there:',
    notEqual: 'incorrect. Not equal.',
    tooLarge: (by: string, at: readonly string[]): string => `${yours(at)} is ${by} too large.`,
    tooSmall: (by: string, at: readonly string[]): string => `${yours(at)} is ${by} too small.`,
    withoutValue: (at: readonly string[]): string => `${yours(at)} has no value; the slope has one.`,
    oraclesDisagree: 'undecided. The engines disagree about this question.',
    setAside: 'That is our fault, not yours: it is set aside and does not count.',
    tooFewPoints: 'undecided. There are too few points where this can be compared.',
    anotherForm:
      'That is our fault and does not count. Another form of the same answer may be easier to check.',
    notRead: (message: string): string => `not read: ${message}.`,
    /** What was read, and cannot be judged all the same, is not called unread. */
    notJudged: (message: string): string => `not judged: ${message}.`,
    doesNotCount: (suggestion: string): string => `${suggestion ? `${suggestion} ` : ''}This does not count.`,
  },
  unreadable: {
    unit: 'type the number alone, without its unit',
    leaveOut: (unit: string): string => `Leave out “${unit}”.`,
    noValue: (answer: string): string => `${answer} has no finite value`,
    numberOrFormula: 'Type a number, or a formula in the names of the question.',
    formulaWanted: 'this time type the formula, not a number',
    numberWanted: 'this time type the number, not a formula',
    putIn: 'Put the numbers in and work it out.',
    useNames: 'Write it with the names of the graph.',
    namesWanted: 'this time it is asked for with names, not with their numbers',
    writeNames: (names: readonly string[]): string =>
      `Write ${listed(names)} as ${names.length === 1 ? 'a name' : 'names'}.`,
    moreDigits: 'this may be right, but it is rounded too far to tell',
    digits: (count: number): string => `Type at least ${count} significant digits.`,
    oneMoreDigit: 'Type one digit more.',
  },
  note: {
    convention: (name: string, border: string, ours: string, theirs: string): string =>
      `At ${name} = ${border} there is no slope. By convention it counts as ${ours} here, not ${theirs}.`,
    noSlope: (ours: string, theirs: string): string =>
      `There is no slope at this point. By convention it counts as ${ours} here, not ${theirs}.`,
    beyondFloat32:
      'TensorFlow.js does not count here: float32 cannot hold the numbers. The chain rule and nudging decide.',
    putIn: (values: readonly string[]): string => `Right with ${listed(values)} put in.`,
    rounded: (literal: string, exact: string): string => `${literal} is rounded; exact: ${exact}.`,
  },
  /** The place of a mistake in a chain, before what is said about it. */
  mistakeAt: (link: string, feedback: string): string => `At ${link}: ${feedback}`,
  /** About each mistake: what it is, and where to look next. */
  mistakes: {
    'inner-derivative-missing': 'Only the outside is differentiated. Multiply by how fast the inside moves.',
    'inner-argument-missing': 'Take the slope of the outside at the whole inside, not at the variable alone.',
    'outer-of-inner-derivative':
      'Keep the inside as it is within the outer slope; its own slope multiplies outside.',
    'composition-as-product':
      'This is one function inside another, not one times the other: use the chain rule.',
    'product-of-derivatives':
      'The product rule has two terms: each factor is differentiated once while the other stays.',
    'sum-for-product':
      'Adding the slopes is the rule for a sum. A product pairs each slope with the other factor.',
    'mispaired-product': 'Each slope goes with the other factor, not with its own.',
    'half-product-rule': 'The product rule has a term for each factor that moves. One of them is missing.',
    'quotient-of-derivatives':
      'The slope of a quotient is not the quotient of the slopes: (top slope · bottom − top · bottom slope) / bottom².',
    'quotient-order': 'The order is swapped: the slope of the top times the bottom comes first.',
    'quotient-denominator': 'The quotient rule divides by the bottom squared.',
    'exponent-kept': 'The exponent came down in front, but it must also drop by one.',
    'coefficient-dropped': 'The exponent also comes down in front as a factor. Where is it?',
    integrated: 'That goes the other way: its slope is what you were given.',
    'sign-flipped': 'The size is right. Check the sign.',
    'change-instead-of-rate': 'That is how far it moved. A rate is how far, divided by what it took.',
    'rate-upside-down': 'That is upside down: what moved goes on top, what it took below.',
    'rates-added': 'One acts on what the other gives, so they multiply.',
    'wrong-activation': 'That is the slope of a different activation.',
    'wrong-variable': 'That is how it moves with another of its inputs. Look at which one is nudged here.',
    'constant-kept': 'A term that is held fixed does not move: it adds 0.',
    'held-factor-dropped': 'What is held fixed does not disappear: as a factor it stays.',
    'held-term-moved': 'A term without the one that is nudged is held fixed: it adds 0.',
    'constant-factor-zeroed': 'A constant term vanishes, but a constant factor stays.',
    'total-instead-of-partial': 'Several inputs were moved at once. Nudge only the one asked for.',
    'value-instead-of-slope': 'That is a value. The question is how fast one moves with the other: a slope.',
    'own-value': 'That is the value of the one being nudged. The slope is what it is multiplied by.',
    'relu-returns-input': 'That is what relu gives out. Its slope is only ever 0 or 1.',
    'relu-always-one': 'That holds while the input is positive. What about a negative one?',
    'sigmoid-input-for-output': 'Use the output of the sigmoid, not its input.',
    'tanh-input-for-output': 'Use the output of the tanh, not its input.',
    'sigmoid-twice': 'The output is already a sigmoid: do not apply it again.',
    'sigmoid-half': 'Both factors are needed: the output, and 1 minus the output.',
    'swapped-residual': 'The difference is the wrong way round. Keep it as it is written.',
    'total-instead-of-local':
      'That includes the upstream gradient already. This question is about one link alone; the rest multiplies later.',
    'local-instead-of-total': 'That is the last link alone. Multiply it by the upstream gradient.',
    'factor-missing': 'One factor of the chain is not in this product.',
    'links-added': 'Along a chain the links multiply; they do not add.',
    'one-path-only': 'That is one path. The name reaches the loss by another path too, and the paths add.',
    'product-of-paths': 'Along a path factors multiply; across paths the products add.',
    'mean-factor-missing': 'The mean divides by how many there are. Where is that factor?',
    'stale-weight':
      'A weight nearer to the loss is already updated in this. Finish the backward pass with the old weights, then update all.',
  } satisfies Readonly<Record<MistakeId, string>>,
};

/** `a, b and c`. */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The answer, at a point when it has names: `x = 8.17`. */
const yours = (at: readonly string[]): string => (at.length === 0 ? 'Yours' : `At ${at.join(', ')} yours`);
