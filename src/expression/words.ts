/** What is said about what was typed: why it cannot be read, or has no value. */

export const words = {
  noValue: {
    'divisor-zero': 'Keep divisors away from 0.',
    'zero-to-negative': 'A negative power of 0 is a division by zero.',
    'root-of-negative': 'A negative number has no real root: only whole powers can be taken of it.',
    'too-large': 'It is larger than a number can be, which is about 1.8e308.',
    outside: (name: string, operand: string) => `There is no real ${name} of ${operand}.`,
  },
};
