import { describe, expect, test } from 'vitest';
import { loadAutograd } from '../../../src/autograd/load.ts';
import { gradientMistakes } from '../../../src/challenge/mistakes.ts';
import { casesFor, isRightNumber, lossAt } from '../../../src/challenge/tiers/cases.ts';
import { type Tier, tiers } from '../../../src/challenge/tiers/tier.ts';
import { evaluate } from '../../../src/expression/evaluate.ts';
import { parseExpression } from '../../../src/expression/reading/parse.ts';
import { networkGradients } from '../../../src/grading/oracles/network-gradients.ts';
import { forwardPass } from '../../../src/graph/forward-pass.ts';

const [first] = tiers;
if (!first) throw new Error('there is a first tier');

describe('the cases of the challenge', () => {
  test('begin with those of the lesson, whose gradients are known', () => {
    const known = casesFor(first, 7).slice(0, 3);
    expect(known.map(({ given }) => [...given.values()])).toEqual([
      [3, 2, 0.4, 0.5],
      [-1.5, 0.5, -0.8, 1.1],
      [1, -1, -0.7, 0.9],
    ]);
    const gradients = known.map(({ expected }) => expected.get('w1') as number);
    expect(gradients[0]).toBeCloseTo(-4.2, 10);
    expect(gradients[1]).toBeCloseTo(-2.706, 10);
    expect(gradients[2]).toBe(0);
  });

  test('are the same for the same seed, and fresh for another', () => {
    expect(casesFor(first, 3)).toEqual(casesFor(first, 3));
    expect(casesFor(first, 3)).not.toEqual(casesFor(first, 4));
  });

  test.each(tiers.map((tier) => [tier.id, tier] as const))('%s: every kind, off the corner', (_id, tier) => {
    for (let seed = 0; seed < 40; seed++) {
      const cases = casesFor(tier, seed);
      const wanted = tier.id === 'bias' ? 3 : 4;
      expect(new Set(cases.map(({ kind }) => kind)).size).toBe(wanted);
      for (const { graph, kind, given, expected } of cases) {
        const values = forwardPass(graph);
        const z1 = values.get('z1') as number;
        expect(Math.abs(z1)).toBeGreaterThanOrEqual(0.05);
        if (kind === 'dead relu') expect(z1).toBeLessThan(0);
        else if (tier.id !== 'bias') expect(z1).toBeGreaterThan(0);
        if (kind === 'zero target') expect(given.get('y')).toBe(0);
        if (kind === 'negative input') expect(given.get('x')).toBeLessThan(0);
        if (tier.returns === 'weights' && kind !== 'dead relu')
          expect(lossAt(graph, expected)).toBeLessThan(lossAt(graph));
      }
    }
  });

  test.each(
    tiers.filter(({ id }) => id !== 'bias').map((tier) => [tier.id, tier] as const),
  )("%s: no live case in which relu's output passes for its slope", (_id, tier) => {
    for (let seed = 0; seed < 100; seed++) {
      for (const { graph, kind } of casesFor(tier, seed)) {
        const a1 = forwardPass(graph).get('a1') as number;
        if (kind !== 'dead relu') expect(Math.abs(a1 - 1)).toBeGreaterThanOrEqual(0.05);
      }
    }
  });

  // Formulas that no list of mistakes has, and that are right as long as everything is positive.
  const signBlind: readonly (readonly [string, string, string])[] = [
    ['w1', "relu's slope taken at z2", '2*(z2 - y)*w2*step(z2)*x'],
    ['w1', '|w2| for w2', '2*(z2 - y)*abs(w2)*step(z1)*x'],
    ['w1', '|x| for x', '2*(z2 - y)*w2*step(z1)*abs(x)'],
    ['w2', '|z2 − y| for z2 − y', '2*abs(z2 - y)*a1'],
    ['w2', 'y without its sign', '2*(z2 - abs(y))*a1'],
    ['bias', '|w2| for w2', '2*(z2 - y)*abs(w2)*a1*(1 - a1)'],
    ['bias', '|z2 − y| for z2 − y', '2*abs(z2 - y)*w2*a1*(1 - a1)'],
  ];
  test.each(signBlind)('%s: %s is wrong in some case, whatever is drawn', (id, _slip, formula) => {
    const tier = tiers.find((each) => each.id === id) as Tier;
    const [weight] = tier.weights as [string];
    const wrong = parseExpression(formula).expression;
    for (let seed = 0; seed < 100; seed++) {
      const caught = casesFor(tier, seed).some(
        ({ graph, expected }) =>
          !isRightNumber(evaluate(wrong, forwardPass(graph)), expected.get(weight) as number),
      );
      expect([seed, caught]).toEqual([seed, true]);
    }
  });

  test('all oracles agree on all of them', async () => {
    const autograd = await loadAutograd();
    for (const tier of tiers) {
      for (const { graph } of casesFor(tier, 11)) {
        for (const [name, { agreement }] of networkGradients(graph, autograd).gradients)
          expect([name, agreement]).not.toEqual([name, 'disagree']);
      }
    }
  });
});

test('the slips of a gradient carry the ids of the table, one for every link', () => {
  const ids = new Set(gradientMistakes(first, 'w1').map(({ id }) => id));
  for (const id of [
    'coefficient-dropped',
    'swapped-residual',
    'held-factor-dropped',
    'relu-returns-input',
    'relu-always-one',
    'own-value',
    'factor-missing',
    'links-added',
    'sign-flipped',
  ])
    expect(ids).toContain(id);
});
