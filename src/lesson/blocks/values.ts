/** What the keys of blocks hold. Each description reads after “must be”. */

import { z } from 'zod';

export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('small letters, digits and single hyphens');

export const text = z.string().trim().min(1).describe('text');

/** Text whose first column matters: programs and graph documents. */
export const source = z
  .string()
  .overwrite((value) => value.trimEnd())
  .min(1)
  .describe('text after “|”');

/** Read with `BlockReader.expression`, which takes the text as written: `0.50` and `3/4` are both formulas. */
export const formula = z.union([z.string().trim().min(1), z.number()]).describe('a formula');

export const quantity = z.number().describe('a number');

export const positive = z.number().positive().describe('a number above 0');

export const count = z.int().positive().describe('a whole number above 0');

export const name = z.string().trim().min(1).describe('a name');

export const graphId = z.string().trim().min(1).describe('the id of a graph block');

export const numberForName = z.record(z.string(), quantity).describe('names with their numbers, like {x: 2}');

export const edge = z.tuple([name, name]).describe('a pair [of, wrt] such as [loss, z2]');

export const edges = z.array(edge).describe('a list of pairs such as [[loss, z2], [z2, a1]]');

export const names = z.array(name).min(1).describe('a list of names');

export const hints = z.array(text).default([]).describe('a list of texts');
