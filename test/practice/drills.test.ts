import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/expression/evaluate.ts';
import { print } from '../../src/expression/print.ts';
import { sameInFloat64 } from '../../src/grading/oracles/agreement.ts';
import { prepareQuestion } from '../../src/grading/prepare-question.ts';
import { drillSkills } from '../../src/lesson/skills.ts';
import { drillItem, drillSeeds } from '../../src/practice/drills/drills.ts';

const seeds = drillSeeds(1, 40);

describe.each(drillSkills)('the drill for %s', (skill) => {
  it('gives the same problem for the same seed', () => {
    const described = () => {
      const { question, prompt, at } = drillItem(skill, 12);
      return [
        question.id,
        question.label,
        print(question.reference),
        prompt,
        at,
        [...(question.point ?? [])],
      ];
    };
    expect(described()).toEqual(described());
    expect(described()[0]).toBe(`drill/${skill}/12`);
  });

  it('gives other problems for other seeds', () => {
    const problems = seeds.map((seed) => {
      const { question, prompt } = drillItem(skill, seed);
      return `${prompt} ${print(question.reference)} ${[...(question.point ?? [])].join()}`;
    });
    expect(new Set(problems).size).toBeGreaterThan(seeds.length / 3);
  });

  it('never draws a point where a listed mistake gives the right number', () => {
    for (const seed of seeds) {
      const { question } = drillItem(skill, seed);
      if (!question.point) continue;
      const exact = evaluate(question.reference, question.point);
      for (const { id, wrong } of prepareQuestion(question).mistakes()) {
        const value = evaluate(wrong, question.point);
        expect({ seed, id, same: sameInFloat64(value, exact) }).toEqual({ seed, id, same: false });
      }
    }
  });

  it('asks for numbers that can be worked out in the head', () => {
    for (const seed of seeds) {
      const { question } = drillItem(skill, seed);
      if (!question.point) continue;
      const exact = evaluate(question.reference, question.point);
      expect(Number.isFinite(exact)).toBe(true);
      expect(Math.abs(exact)).toBeLessThan(5000);
      expect(Number(exact.toPrecision(6))).toBeCloseTo(exact, 9);
    }
  });
});

describe('an unknown skill', () => {
  it('is refused by name', () => {
    expect(() => drillItem('cooking', 1)).toThrow('cooking');
  });
});
