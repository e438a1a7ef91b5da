import type { Autograd } from '../../autograd/autograd.ts';
import { loadAutograd } from '../../autograd/load.ts';
import { type NetworkGradients, networkGradients } from '../../grading/oracles/network-gradients.ts';
import { readGraphJson } from '../../graph/read-graph.ts';
import { type GradientInput, gradientInput } from '../input/gradient-input.ts';
import { readNetwork } from '../input/network.ts';
import type { OptionsOf } from '../input/options.ts';
import type { Io } from '../io.ts';
import { gradientData } from '../output/gradient-data.ts';
import { gradientText } from '../output/gradient-text.ts';
import { answerLines, idOf, writeJson } from '../output/json.ts';

/** Every gradient of a network by every oracle; 1 when they disagree somewhere. */
export async function grad(options: OptionsOf<'grad'>, io: Io): Promise<number> {
  const input = await gradientInput(options.document, io);
  if (input.kind === 'lines') return gradLines(input, options, io);
  const { text, from } = input;
  const { loss } = options;
  const graph = readNetwork(text, {
    ...(from === undefined ? {} : { from }),
    ...(loss === undefined ? {} : { loss }),
  });
  const report = networkGradients(graph, await loadAutograd({ environment: io.env }));
  if (options.json) writeJson(io.stdout, gradientData(graph, report));
  else io.stdout.write(`${gradientText(graph, report).join('\n')}\n`);
  return disagrees(report) ? 1 : 0;
}

async function gradLines(
  { lines }: Extract<GradientInput, { kind: 'lines' }>,
  { loss }: OptionsOf<'grad'>,
  io: Io,
): Promise<number> {
  const autograd: Autograd = await loadAutograd({ environment: io.env });
  let anyApart = false;
  const allRead = await answerLines(lines, io.stdout, (value) => {
    const graph = readGraphJson(withoutId(value), loss);
    const report = networkGradients(graph, autograd);
    anyApart ||= disagrees(report);
    return { ...idOf(value), ...gradientData(graph, report) };
  });
  return allRead ? Number(anyApart) : 2;
}

/** An id is echoed as it was given; within a stream it may be a number, which a graph's own may not. */
const withoutId = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, id: undefined } : value;

const disagrees = ({ gradients }: NetworkGradients): boolean =>
  [...gradients.values()].some(({ agreement }) => agreement === 'disagree');
