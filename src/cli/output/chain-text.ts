/** The chain rule in a network as a teacher writes it: factors with their steps, the values put in, products, the sum. */

import { abridged } from '../../drawing/fit-line.ts';
import { formatNumber, inEquation, print } from '../../expression/print.ts';
import type { ChainDerivation, ChainFactor, ChainPath } from '../../graph/chain-derivation.ts';
import { edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
import { MOST_PATHS } from '../../graph/paths.ts';
import { derivationText } from './derivation-text.ts';

export function chainText(graph: Graph, { loss, wrt, paths, total, value }: ChainDerivation): string[] {
  const name = edgeName({ of: loss, wrt });
  const sum = (paths ?? []).map((path) => factor(path.value)).join(' + ');
  if (!paths) {
    return [
      `${wrt} reaches ${loss} by more than ${MOST_PATHS} paths; they are not listed one by one.`,
      '',
      `${name} = ${abridged(inEquation(total))} = ${formatNumber(value)}`,
    ];
  }
  if (loss === wrt) return [`${name} = 1: it moves one for one with itself.`];
  if (paths.length === 0) return [`${loss} does not depend on ${wrt}: ${name} = 0.`];
  const [only] = paths;
  if (only && paths.length === 1)
    return [...chainRule(name, only), ...factorsText(graph, paths), ...products(name, only)];
  return [
    `${name}: ${paths.length} paths. Along a path the factors multiply, across paths the products add.`,
    ...factorsText(graph, paths),
    ...paths.flatMap((path, index) => [
      '',
      `path ${index + 1}: ${path.names.toReversed().join(' -> ')}`,
      ...work(path),
    ]),
    '',
    `${name} = ${sum} = ${formatNumber(value)}`,
  ];
}

const chainRule = (name: string, path: ChainPath): string[] => [
  `${name} = ${path.factors.map(edgeName).join(' * ')}`,
];

/** Each factor once, however many paths lead through it. */
function factorsText(graph: Graph, paths: readonly ChainPath[]): string[] {
  const factors = new Map<string, ChainFactor>(
    paths.flatMap((path) => path.factors.map((each) => [edgeName(each), each] as const)),
  );
  return [...factors].flatMap(([name, { of, derivation, value }]) => {
    const node = nodeNamed(graph, of);
    const definition = node ? `   where ${of} = ${print(node.expression)}` : '';
    const derivative = abridged(inEquation(derivation.derivative));
    const shown = derivative === formatNumber(value) ? derivative : `${derivative} = ${formatNumber(value)}`;
    const steps = derivationText(derivation)
      .slice(0, -1)
      .map((line) => (line === '' ? '' : `  ${line}`));
    return ['', `${name}${definition}`, '', ...steps, `${name} = ${shown}`];
  });
}

const products = (name: string, path: ChainPath): string[] => ['', name, ...work(path)];

function work({ factors, product, value }: ChainPath): string[] {
  const values = factors.map((each) => factor(each.value)).join(' * ');
  return [
    `  = ${abridged(inEquation(product))}`,
    `  = ${values}`,
    ...(factors.length > 1 ? [`  = ${formatNumber(value)}`] : []),
  ];
}

const factor = (value: number): string => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
