// The licences of the packages whose code is in the bundle: their texts must travel with it, and the notices that the
// Apache licence asks to pass on.
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
  const sections = packages.map(({ name, version, license, text, notice }) => {
    const rule = '='.repeat(72);
    const parts = [text ?? textOf(license) ?? `Licensed under ${license}.`, ...(notice ? [notice] : [])];
    return `${rule}\n${name} ${version} (${license})\n${rule}\n${parts.join('\n\n')}`;
  });
  return `neuron-calc contains code of these packages.\n\n${sections.join('\n\n')}\n`;
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = await readdir(folder);
  const textOf = async (pattern) => {
    const file = files.find((each) => pattern.test(each));
    return file && (await readFile(join(folder, file), 'utf8')).trim();
  };
  return {
    name,
    version,
    license,
    text: await textOf(/^(licen[cs]e|copying)/i),
    notice: await textOf(/^notice/i),
  };
}
