// How `npm run bench` prints its figures.

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const milliseconds = (value) => `${value.toFixed(1).padStart(8)} ms`;
export const row = (label, value, note = '') => console.log(`${label.padEnd(46)} ${value}   ${note}`);

export function calculusRows(figures) {
  console.log('\nevery step of a derivation, from the expression to the text (mathjs: the derivative alone)');
  for (const { what, steps, characters, mathjs, simplified } of figures) {
    const beside = [
      `${characters} characters`,
      ...(mathjs === undefined ? [] : [`mathjs unsimplified ${mathjs.toFixed(1)} ms`]),
      ...(simplified === undefined ? [] : [`as it comes ${simplified.toFixed(0)} ms`]),
    ];
    row(what, milliseconds(steps), beside.join(', '));
  }
}

export function streamRows({ perSecond, memory }) {
  console.log('\ncheck --jsonl, autograd included');
  row('graded answers a second', String(Math.round(perSecond)).padStart(8), '(aim: 300 or more)');
  for (const { answers, megabytes } of memory) {
    row(`resident after ${answers.toLocaleString('en')} answers`, `${String(megabytes).padStart(8)} MB`);
  }
}
