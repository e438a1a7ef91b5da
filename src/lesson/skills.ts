/** What a lesson trains and the journal keeps count of. */
export const skills: readonly string[] = [
  'rate',
  'constant',
  'sum',
  'constant-multiple',
  'power',
  'product',
  'quotient',
  'exp-log',
  'trig',
  'partial',
  'chain',
  'local-vs-total',
  'fork',
  'sigmoid',
  'tanh',
  'relu',
  'activations',
  'squared-error',
  'cross-entropy',
  'batch',
  'numeric-check',
  'vanishing',
  'debugging',
];

/** Those that the generator has questions for, in the order lessons teach them. */
export const drillSkills = [
  'rate',
  'constant',
  'sum',
  'constant-multiple',
  'power',
  'partial',
  'squared-error',
  'relu',
  'chain',
  'local-vs-total',
  'fork',
] as const;

export type DrillSkill = (typeof drillSkills)[number];

export const isDrillSkill = (skill: string): skill is DrillSkill =>
  (drillSkills as readonly string[]).includes(skill);
