/** Plain quantities: the change in the place of a rate, a rate upside down, and scales that were added. */

import { parseExpression } from '../../../src/expression/reading/parse.ts';
import { type Question, valueQuestion } from '../../../src/grading/questions/question.ts';
import type { Row } from './row.ts';

const quantity = (label: string, answer: string): Question =>
  valueQuestion(label, parseExpression(answer).expression, { id: `test/${label}`, skills: [] });

const velocity = quantity('px per ms', '(52 - 40) / 16');
const slope = quantity('the slope of a nudge', '(3.01^2 - 3^2) / 0.01');
const scales = quantity('px on the page', '2 * 3');
const gears = quantity('turns of the last wheel', '4 * 5 * 2');

export const valueRows: readonly Row[] = [
  [velocity, '0.75', 'correct'],
  [velocity, '3/4', 'correct'],
  [velocity, '(52-40)/16', 'correct'],
  [velocity, '12', 'incorrect', ['change-instead-of-rate']],
  [velocity, '1.33', 'incorrect', ['rate-upside-down']],
  [velocity, '16/12', 'incorrect', ['rate-upside-down']],
  [velocity, '28', 'incorrect'],
  [slope, '6.01', 'correct'],
  [slope, '0.0601', 'incorrect', ['change-instead-of-rate']],
  [slope, '0.166', 'incorrect', ['rate-upside-down']],
  [scales, '6', 'correct'],
  [scales, '5', 'incorrect', ['rates-added']],
  [gears, '40', 'correct'],
  [gears, '11', 'incorrect', ['rates-added']],
];
