import { describe, expect, it } from 'vitest';
import { blockFaults, faultsAtMarks, fence, screen } from './lesson-text.ts';

describe('the shape of a body', () => {
  it.each([
    [
      'an unknown key',
      'quiz',
      'id: q\ngraph: network\n‸pth: [loss, z2]\npath: [loss, z2]',
      'a quiz has no “pth”. Did you mean “path”?',
    ],
    [
      'an unknown key that resembles none',
      'recap',
      'points: [a]\n‸colour: red',
      'a recap has no “colour”. Its keys are points.',
    ],
    [
      'an unknown key inside',
      'bridge',
      'left: {‸titel: a, title: a, source: b}\nright: {title: a, source: b}\nbreaks: c',
      '“left” has no “titel”. Did you mean “title”?',
    ],
    [
      'a missing key inside',
      'bridge',
      'left: {title: a, source: b}\nright: ‸{title: a}\nbreaks: c',
      '“right” needs “source”. Add “source: …”, text after “|”.',
    ],
    [
      'a wrong word',
      'graph',
      'id: g\ngraph: network\nshow: ‸gradient',
      '“show” must be values, gradients, both or none, not “gradient”. Did you mean “gradients”?',
    ],
    [
      'text for a number',
      'nudge',
      'graph: network\ninputs: [w1]\nstep: ‸small',
      '“step” must be a number above 0, not “small”.',
    ],
    [
      'a number out of range',
      'nudge',
      'graph: network\ninputs: [w1]\nstep: ‸-0.1',
      '“step” must be a number above 0, not “-0.1”.',
    ],
    [
      'an id in capitals',
      'number',
      'id: ‸My Id\nprompt: p\nanswer: 1',
      '“id” must be small letters, digits and single hyphens, not “My Id”.',
    ],
    ['one value for a list', 'recap', 'points: ‸one', '“points” must be a list of texts, not “one”.'],
    ['no entry', 'recap', 'points: ‸[]', '“points” must be a list of texts, not a list or a map.'],
    [
      'a wrong entry',
      'motion',
      'from: 0\nto: 1\nseconds: 1\nreadouts: [position, ‸speed]',
      '“readouts, entry 2” must be position, delta, time or velocity, not “speed”.',
    ],
    [
      'an equals sign',
      'ask',
      'id: q\nof: x^2\nwrt: x\nat: {‸x=2}\nprompt: p',
      '“x=2” must be a number, not nothing. Write “x: 2”.',
    ],
    ['no value', 'ask', 'id: q\nof: x^2\nwrt: x\nprompt:‸', '“prompt” must be text, not nothing.'],
  ])('%s', (_, kind, body, message) => {
    expect(blockFaults(kind, body)).toEqual([message]);
  });

  it('points at the fence of a block that lacks a key', () => {
    expect(faultsAtMarks(screen(`‸${fence('code', 'source: x')}`))).toEqual([
      'a code block needs “run”. Add “run: …”, true (its output is shown below it) or false.',
    ]);
  });

  it('points at the fence of an empty block', () => {
    expect(faultsAtMarks(screen('‸```recap\n```\n'))).toEqual([
      'a recap is made of “key: value” lines. Its keys are points.',
    ]);
  });

  it('finds every fault of a body', () => {
    expect(blockFaults('motion', 'from: ‸here\nto: ‸there\nseconds: 1\nreadouts: [position]')).toHaveLength(
      2,
    );
  });
});

describe('YAML', () => {
  it.each([
    ['a key given twice', 'recap', 'points: [a]\n‸points: [b]', '“points” is given twice. Keep one of them.'],
    [
      'a colon in text',
      'number',
      'id: v\nprompt: ‸so: what?\nanswer: 1',
      'a second “: ” stands here. Put text that contains a colon in quotes, and start all keys in the same column.',
    ],
    [
      'a backtick at the start',
      'number',
      'id: v\nprompt: ‸`x` is?\nanswer: 1',
      'text cannot start with “`”. Put it in quotes.',
    ],
    ['a tab', 'recap', 'points:\n‸\t- a', 'a tab indents this line. Indent with blanks.'],
    [
      'an alias',
      'ask',
      'id: q\nof: ‸*x\nwrt: x\nprompt: p',
      '*x would be an alias. Put text that starts with * & or ! in quotes.',
    ],
    [
      'a tag',
      'recap',
      'points: [‸!yes]',
      '!yes would be a tag. Put text that starts with * & or ! in quotes.',
    ],
  ])('%s', (_, kind, body, message) => {
    expect(blockFaults(kind, body)).toEqual([message]);
  });

  it('a list left open, seen where the block ends', () => {
    expect(faultsAtMarks(screen('```recap\npoints: [a, b\n‸```\n'))).toEqual([
      'a closing ] is missing before this. Write ] where the value ends.',
    ]);
  });
});

describe('formulas and graphs in nested YAML', () => {
  it('points at the character of a formula', () => {
    expect(blockFaults('ask', 'id: q\nof: x^2 + ‸) 3\nwrt: x\nprompt: p')[0]).toContain('“)”');
  });

  it('points at the character of a quoted formula, behind escapes', () => {
    expect(blockFaults('ask', 'id: q\nof: "x\\u005e2 + ‸#"\nwrt: x\nprompt: p')).toEqual([
      '“#” means nothing here. Use letters, digits and + - * / ^ ( ).',
    ]);
  });

  it('points at the character of a formula in a block scalar', () => {
    expect(blockFaults('derive', 'of: |\n    x^2 + ‸foo(x)\nwrt: x')[0]).toContain(
      'foo is not a function here',
    );
  });

  it('points at the line and column of a graph document', () => {
    const marked = screen(fence('graph', 'id: g\ndocument: |\n    x = 2\n    y = x * ‸zz\n'));
    expect(faultsAtMarks(marked)).toEqual(['y: zz is not a name here. Give it a value first: zz = 1.']);
  });

  it('points into a graph document on one line', () => {
    const marked = screen(fence('graph', 'id: g\ndocument: "x = 2; ‸x = 3; y = x"'));
    expect(faultsAtMarks(marked)[0]).toContain('x is already defined');
  });

  it('says nothing more about blocks on a graph that cannot be read', () => {
    const graph = fence('graph', 'id: g\ndocument: |\n  y = ‸q');
    expect(faultsAtMarks(screen(graph + fence('quiz', 'id: q\ngraph: g\nnodes: all')))).toHaveLength(1);
    const nameless = fence('graph', 'id: ‸G G\ndocument: |\n  x = 1\n  y = x');
    expect(faultsAtMarks(screen(nameless + fence('quiz', 'id: q\ngraph: g\nnodes: all')))).toHaveLength(
      2 - 1,
    );
  });
});
