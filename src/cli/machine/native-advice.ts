import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { optionalDependencies } from '../../../package.json';

const name = '@tensorflow/tfjs-node';
const version = optionalDependencies[name];

/** The platforms its install script knows a library for. */
const supported: Readonly<Record<string, readonly string[]>> = {
  linux: ['x64', 'arm64', 'arm'],
  darwin: ['x64', 'arm64'],
  win32: ['x64'],
};

type Installation =
  /** In a cache of npm's, which a later run may not find again. */
  | { readonly kind: 'npx' }
  | { readonly kind: 'global' }
  /** A checkout, or a dependency of a project; npm commands are typed in its folder. */
  | { readonly kind: 'project'; readonly folder: string };

export interface Situation {
  readonly platform: string;
  readonly arch: string;
  /** As in `process.versions.node`. */
  readonly node: string;
  readonly installation: Installation;
  /** Whether the package is there, with or without the library that its install script downloads. */
  readonly present: boolean;
  /** `NEURON_CALC_ENGINE`, which can ask for the JavaScript kernels. */
  readonly chosenEngine?: string | undefined;
}

export interface NativeAdvice {
  /** What to type, one command after the other; empty where there is no native engine. */
  readonly commands: readonly string[];
  /** Where to type them; absent: anywhere. */
  readonly folder?: string;
  readonly notes: readonly string[];
}

/** How the native TensorFlow.js engine would come into use. */
export function nativeAdvice(situation: Situation): NativeAdvice {
  const { platform, arch, chosenEngine, installation } = situation;
  if (chosenEngine === 'js') return { commands: ['unset NEURON_CALC_ENGINE'], notes: [] };
  if (!supported[platform]?.includes(arch)) {
    return {
      commands: [],
      notes: [`There is no native engine for ${platform} ${arch}: it exists for ${platforms}.`],
    };
  }
  const folder = installation.kind === 'project' ? { folder: installation.folder } : {};
  return { commands: commandsFor(situation), ...folder, notes: notes(situation) };
}

const platforms = 'Linux (x64, arm, arm64), macOS (x64, arm64) and Windows (x64)';

function commandsFor({ installation, present }: Situation): string[] {
  if (installation.kind === 'project') {
    return present
      ? [`npm approve-scripts ${name}`, `npm rebuild ${name}`]
      : [`npm install --no-save ${name}@${version}`];
  }
  return installation.kind === 'global' && present
    ? [`npm rebuild -g --allow-scripts=${name} ${name}`]
    : [`npm install -g --allow-scripts=${name} neuron-calc`];
}

const notes = (situation: Situation): string[] => [
  approvalNote(situation),
  'The install script downloads from storage.googleapis.com; without a prebuilt binding it needs Python and a C++ compiler.',
  nodeNote(situation.node),
  `It exists for ${platforms}.`,
  'Nothing is lost without it: the JavaScript kernels compute the same gradients.',
];

/** 4.22.0 calls two functions that Node 23 removed; `autograd/native-preparation.ts` puts them back. */
const nodeNote = (node: string): string =>
  Number.parseInt(node, 10) >= 23
    ? `${name} ${version} calls two functions that Node 23 removed: alone it fails on Node ${node}, here they are supplied.`
    : `It works with Node ${node}, and with every later one.`;

function approvalNote({ installation, present }: Situation): string {
  if (installation.kind !== 'project') {
    return 'npm 11 and newer may skip install scripts that --allow-scripts does not name; an older npm ignores that flag.';
  }
  return present
    ? 'npm 11 and newer may skip install scripts until they are approved; an older npm needs the second command only.'
    : `npm 11 and newer may skip its install script; then type: npm approve-scripts ${name} && npm rebuild ${name}`;
}

/** @param root the folder the program is installed in. */
export function installationOf(root: string): Installation {
  if (/[\\/]_npx[\\/]/.test(root)) return { kind: 'npx' };
  if (basename(dirname(root)) !== 'node_modules') return { kind: 'project', folder: root };
  const folder = dirname(dirname(root));
  return existsSync(join(folder, 'package.json')) ? { kind: 'project', folder } : { kind: 'global' };
}

/** Whether the program would find the package, looked up as Node looks packages up, without loading it. */
export function isNativePackagePresent(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === dirname(folder)) return false;
  }
}
