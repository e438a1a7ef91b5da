import { describe, expect, it } from 'vitest';
import { drillSkills } from '../../src/lesson/skills.ts';
import { blockFaults, faultsAtMarks, fence, network, readable, screen } from './lesson-text.ts';

const cases = (table: readonly (readonly [kind: string, body: string, ...messages: string[]])[]) => {
  it.each(table)('%s: %j', (kind, body, ...messages) => {
    expect(blockFaults(kind, body)).toEqual(messages);
  });
};

describe('what a quiz asks exists', () => {
  cases([
    [
      'quiz',
      'id: q\ngraph: ‸netwrok\nnodes: all',
      'there is no graph “netwrok” in this file. Did you mean “network”?',
    ],
    [
      'quiz',
      'id: q\ngraph: ‸deep\nnodes: all',
      'there is no graph “deep” in this file. The graphs of this file are network.',
    ],
    ['quiz', 'id: q\ngraph: network\npath: [loss, ‸Z2, a1]', '“Z2” is not in the graph. Did you mean “z2”?'],
    [
      'quiz',
      'id: q\ngraph: network\npath: [loss, z2, ‸z1]',
      '“z2” is not computed from “z1” directly. z2 uses w2, a1.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\npath: [loss, y, ‸z2]',
      '“y” is an input: it depends on nothing. Start from a node.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\npath: [‸w1, z1, a1, z2, loss]',
      'a path starts at the loss, loss. Write [loss, z2, a1, z1, w1].',
    ],
    ['quiz', 'id: q\ngraph: network\npath: [‸z2, a1]', 'a path starts at the loss, loss. Put loss first.'],
    [
      'quiz',
      'id: q\ngraph: network\npath: ‸[loss]',
      'a path of one name has no factor. Add what loss is computed from.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\npath: [loss, z2]\nthen: ‸sum',
      'a path does not end in a sum. Write “then: product”.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\nnodes: all\nthen: ‸sum',
      'this task does not end in a sum. Leave it out.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\nfork: ‸w1',
      '“w1” is not a fork: it is used by one node only, z1. This graph has no fork; ask for a path instead.',
    ],
    ['quiz', 'id: q\ngraph: network\nnodes: [w1, ‸w3]', '“w3” is not in the graph. Did you mean “w1”?'],
    [
      'quiz',
      'id: q\ngraph: network\nlocal: [‸[a1, z2]]',
      '“a1” is not computed from “z2”, but the other way round. Write [z2, a1].',
    ],
    [
      'quiz',
      'id: q\ngraph: network\npath: [loss, z2]\ngiven: [‸[loss, w1]]',
      '“loss” is not computed from “w1” directly. loss uses z2, y.',
    ],
    [
      'quiz',
      'id: q\ngraph: network\npath: [loss, z2]\n‸nodes: all',
      'a quiz has one task, and here are path and nodes. Write a second quiz block for the other.',
    ],
  ]);

  it('needs a task', () => {
    expect(faultsAtMarks(screen(`${network}\n‸${fence('quiz', 'id: q\ngraph: network')}`))).toEqual([
      'a quiz needs a task. Add one of “path: […]”, “fork: name”, “nodes: all”, “local: [[of, wrt]]”.',
    ]);
  });

  it('names the forks there are', () => {
    const forked = fence('graph', 'id: forked\ndocument: "x = 2; a = x^2; b = 3*x; loss = a + b"');
    expect(faultsAtMarks(screen(forked + fence('quiz', 'id: q\ngraph: forked\nfork: ‸a')))).toEqual([
      '“a” is not a fork: it is used by one node only, loss. Write one of x.',
    ]);
  });
});

describe('what a question asks exists', () => {
  cases([
    ['ask', 'id: q\nof: w*x\nwrt: ‸y\nprompt: p', '“y” does not occur in the formula. Write one of w, x.'],
    [
      'ask',
      'id: q\nof: w*x\nwrt: w\n‸at: {w: 1}\nprompt: p',
      '“at” has no number for x. Add x: 1, with the numbers you want.',
    ],
    [
      'derive',
      'of: w*x\nwrt: w\nat: {w: 1, x: 2, ‸z: 3}',
      '“z” does not occur in the formula. Write one of w, x.',
    ],
    [
      'ask',
      'id: a\nof: x^2\nwrt: x\nnumber: ‸true\nprompt: p',
      'without “at” there is no number to ask for. Add “at: {x: 2}”.',
    ],
    [
      'number',
      'id: n\nprompt: p\nanswer: 3 * ‸k',
      'k is not a name here. No names can be used here; type a number.',
    ],
    [
      'number',
      'id: n\nprompt: p\nanswer: ‸1/0',
      'the answer is not a finite number. Write a formula that has a value.',
    ],
    [
      'plot',
      'of: log(x)\nover: {x: [-1, 1]}\ntangent: {x: ‸-1}',
      'the curve has no value with a slope at -1. Choose another point.',
    ],
    [
      'plot',
      'of: sqrt(x)\nover: {x: [0, 1]}\ntangent: {x: ‸0}',
      'the curve has no value with a slope at 0. Choose another point.',
    ],
    [
      'plot',
      'of: 1/x\nover: {x: [-1, 1]}\nsecant: {x: ‸[0, 1]}',
      'the curve has no value at 0. Choose another point.',
    ],
    ['drill', 'skill: ‸chian\ncount: 3', '“chian” is not a skill. Did you mean “chain”?'],
    [
      'drill',
      'skill: ‸debugging\ncount: 3',
      `there are no questions to draw for “debugging”. Write one of ${drillSkills.join(', ')}.`,
    ],
  ]);
});

describe('what a plot draws exists', () => {
  cases([
    [
      'plot',
      'of: ‸a*x\nover: {x: [0, 1]}',
      '“a” has no value in this plot. Write a number in its place; only x runs.',
    ],
    ['plot', 'of: t^2\nover: {‸x: [0, 1]}', '“x” does not occur in the formula. Write t.'],
    ['plot', 'of: x\nover: {x: ‸[1, 0]}', 'the range ends at 0, before it starts. Write [0, 1].'],
    [
      'plot',
      'of: x\nover: ‸{x: [0, 1], t: [0, 1]}',
      '“over” holds one name. A plot has one axis to run along.',
    ],
    [
      'plot',
      'of: x\nover: {x: [0, 1]}\ntangent: {x: ‸3}',
      '3 is outside the range. Stay between 0 and 1, or widen “over”.',
    ],
    ['plot', 'of: x\nover: {x: [0, 1]}\ntangent: {‸t: 1}', '“t” is not what this plot runs along. Write x.'],
    [
      'plot',
      'of: x\nover: {x: [0, 1]}\nsecant: {x: ‸[1, 1]}',
      'a secant needs two different points. Use tangent for one point.',
    ],
    ['bars', 'graph: network\nnodes: [‸w9]', '“w9” is not in the graph. Did you mean “w1”?'],
    [
      'plot',
      '‸bars: {graph: network, nodes: [w1]}',
      'a plot has no “bars”. Write a bars block, with “graph” and “nodes” as its keys.',
    ],
  ]);

  it('needs a formula and a range', () => {
    expect(faultsAtMarks(screen(`‸${fence('plot', 'of: x')}`))[0]).toContain('a plot needs “over”');
  });
});

describe('choices, bets, nudges and graphs', () => {
  cases([
    [
      'choice',
      'id: c\nprompt: p\noptions:\n  ‸- {text: a, why: b}\n  - {text: c, why: d}',
      'no option is right. Add “right: true” to the one that is.',
    ],
    [
      'choice',
      'id: c\nprompt: p\noptions:\n  - {text: a, right: true, why: b}\n  - {text: c, ‸right: true, why: d}',
      'a second option is right. Keep “right: true” on one of them.',
    ],
    [
      'choice',
      'id: c\nprompt: p\noptions:\n  - ‸{text: a, right: true}\n  - {text: c, why: d}',
      '“options, entry 1” needs “why”. Add “why: …”, the reason it is right or wrong.',
    ],
    [
      'choice',
      'id: c\nprompt: p\noptions:\n  ‸- {text: a, right: true, why: b}',
      '“options” must be a list of two or more options, not a list or a map.',
    ],
    [
      'bet',
      'id: b\ngraph: network\nnudge: {‸z1: 0.1}',
      '“z1” is not an input of the graph. Did you mean “w1”?',
    ],
    [
      'bet',
      'id: b\ngraph: network\nnudge: {w1: ‸0}',
      'a nudge of 0 moves nothing. Write a small number such as 0.01.',
    ],
    ['bet', 'id: b\ngraph: network\nnudge: ‸{}', '“nudge” moves nothing. Write {x: 0.01}.'],
    [
      'bet',
      'id: b\ngraph: network\nnudge: {w1: 0.1}\non: ‸lose',
      '“lose” is not in the graph. Did you mean “loss”?',
    ],
    [
      'nudge',
      'graph: network\ninputs: [w1, ‸a1]\nstep: 0.1',
      '“a1” is not an input of the graph. Did you mean “w1”?',
    ],
    [
      'graph',
      'id: g\ndocument: |\n  x = 1\n  y = x\n‸graph: network',
      'a graph has a “document” or draws another “graph”, not both. Keep one of them.',
    ],
    [
      'graph',
      'id: again\ngraph: ‸networks',
      'there is no graph “networks” in this file. Did you mean “network”?',
    ],
  ]);

  it('needs a document', () => {
    expect(faultsAtMarks(screen(`‸${fence('graph', 'id: g')}`))).toEqual([
      'a graph needs “document”. Add “document: |” and the assignments below it, indented.',
    ]);
  });

  it('gives every block of a file an id of its own', () => {
    const marked = screen(`${network}\n${fence('number', 'id: ‸network\nprompt: p\nanswer: 1')}`);
    expect(faultsAtMarks(marked)).toEqual([
      '“network” is already the id of the graph block above. Give this number block an id of its own.',
    ]);
  });
});

describe('a product along a path is not called the whole gradient where it is a part', () => {
  const graphs = [
    'x = 1; w = 2; y = 0; f = tanh(w*x); out = x + f; loss = (out - y)^2',
    'x = 1; w = 2; y = 0; f = tanh(w*x); out = f^2; loss = (out - y)^2',
    // The fork is on the way.
    'x = 1; w = 2; f = w*x; g = f^2; out = f + g; loss = 3*out',
  ].map((document, index) => fence('graph', `id: g${index}\ndocument: ${document}\nshow: none`));
  const said = (body: string) => faultsAtMarks(screen(`${graphs.join('\n')}\n${fence('quiz', body)}`));

  it('refuses it at its line, and says what else reaches the name', () => {
    expect(said('id: q\ngraph: g0\npath: [loss, out, f, x]\nthen: ‸product')).toEqual([
      'this product is not all of dloss/dx: x also reaches loss through out. Add “along: true” to ask for this path alone, or ask for the sum with “fork: x” and “then: sum”.',
    ]);
    expect(said('id: q\ngraph: g2\npath: [loss, out, g, f, x]\nthen: ‸product')[0]).toContain(
      'f also reaches loss through out',
    );
  });

  it('refuses “along” where there is nothing beside the path', () => {
    expect(said('id: q\ngraph: g1\npath: [loss, out, f, x]\nthen: product\nalong: ‸true')).toEqual([
      'this is the only path, and its product is dloss/dx. Leave “along” out.',
    ]);
    expect(said('id: q\ngraph: g1\nnodes: all\n‸along: true')).toEqual([
      'only a path goes along a path. Leave “along” out.',
    ]);
  });

  it('takes it as what comes along the path, and factors without a product as they are', () => {
    for (const end of ['then: product\nalong: true', '']) {
      const body = `id: q\ngraph: g0\npath: [loss, out, f, x]\n${end}`;
      expect(readable(screen(`${graphs[0]}\n${fence('quiz', body)}`)).screens).toHaveLength(1);
    }
  });
});
