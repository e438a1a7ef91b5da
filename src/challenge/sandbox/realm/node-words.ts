/** The realm's engine words its errors in a way of its own; learners look them up as Node and browsers say them. */

const sayings: readonly (readonly [RegExp, string])[] = [
  [/^ReferenceError: '(.+)' is not defined$/, 'ReferenceError: $1 is not defined'],
  [
    /^TypeError: cannot read property '(.+)' of (null|undefined)$/,
    "TypeError: Cannot read properties of $2 (reading '$1')",
  ],
  [
    /^TypeError: cannot set property '(.+)' of (null|undefined)$/,
    "TypeError: Cannot set properties of $2 (setting '$1')",
  ],
  [/^InternalError: stack overflow$/, 'RangeError: Maximum call stack size exceeded'],
];

export function asNodeSays(message: string): string {
  for (const [pattern, instead] of sayings) {
    if (pattern.test(message)) return message.replace(pattern, instead);
  }
  return message;
}
