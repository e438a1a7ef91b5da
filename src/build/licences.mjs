// The licences of the packages whose code is in the bundle: their texts must travel with it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `node_modules/@scope/name/lib/file.js` belongs to the innermost package of its path. */
const packageOf = (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];

/** @param {string[]} inputs the files that went into the bundle. */
export async function thirdPartyLicences(inputs) {
  const folders = [...new Set(inputs.map(packageOf).filter((folder) => folder !== undefined))].sort();
  const packages = await Promise.all(folders.map(readPackage));
  // TensorFlow.js names its licence and leaves the text out; another package under the same one has it.
  const textOf = (wanted) => packages.find(({ license, text }) => license === wanted && text)?.text;
  const sections = packages.map(({ name, version, license, text }) => {
    const rule = '='.repeat(72);
    return `${rule}\n${name} ${version} (${license})\n${rule}\n${text ?? textOf(license) ?? `Licensed under ${license}.`}`;
  });
  return `neuron-calc contains code of these packages.\n\n${sections.join('\n\n')}\n`;
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file && (await readFile(join(folder, file), 'utf8')).trim();
  return { name, version, license, text };
}
