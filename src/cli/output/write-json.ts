/** One object: on a single line for programs, indented for people. NaN and infinities become null. */
export function writeJson(stdout: NodeJS.WriteStream, value: object): void {
  stdout.write(`${JSON.stringify(value, null, stdout.isTTY ? 2 : undefined)}\n`);
}
