/** Where Khan Academy's checker says otherwise than we do, and why we are right. */

interface Difference {
  /** Its verdict in most runs: whether the two are equal, or that it gives none. */
  readonly theirs: 'true' | 'false' | 'throws' | 'cannot read it';
  readonly because: string;
}

const overflow =
  'it compares at values up to ±1000, where exponentials are infinite on one side and not on the other';
const hole = 'it compares at −1, 0 and 1 too, where one side has no value: equal wherever both have one';
const domain = 'at negative values one side has none: equal wherever both have one';
const unknown = 'it takes the name of the function for a product of letters';
const positive = 'it simplifies √(x²) to x before it compares, which is wrong for every negative x';

export const differing: Readonly<Record<string, Difference>> = {
  '(e^z-e^(-z))/(e^z+e^(-z)) = (e^(2z)-1)/(e^(2z)+1)': { theirs: 'false', because: overflow },
  '1/(1+e^(-z)) = e^z/(1+e^z)': { theirs: 'false', because: overflow },
  '1/(2+e^z+e^(-z)) = e^(-z)/(1+e^(-z))^2': { theirs: 'false', because: overflow },
  '4/(e^z+e^(-z))^2 = 1-((e^z-e^(-z))/(e^z+e^(-z)))^2': { theirs: 'false', because: overflow },
  'e^(-z)/(1+e^(-z))^2 = 1/(1+e^(-z))*(1-1/(1+e^(-z)))': { theirs: 'false', because: overflow },
  'e^(-z)/(1+e^(-z))^2 = e^z/(1+e^z)^2': { theirs: 'false', because: overflow },
  'e^x/(e^x+e^y) = 1/(1+e^(y-x))': { theirs: 'false', because: overflow },
  'x*e^(w*x)/(1+e^(w*x))^2 = x*e^(-w*x)/(1+e^(-w*x))^2': { theirs: 'false', because: overflow },
  '(x^2-1)/(x-1) = x+1': { theirs: 'false', because: hole },
  '1/x+1/y = (x+y)/(x*y)': { theirs: 'false', because: hole },
  '3x^2-4 = (3x^3-4x)/x': { theirs: 'false', because: hole },
  'ln(x*y) = ln(x)+ln(y)': { theirs: 'false', because: domain },
  'ln(x/y) = ln(x)-ln(y)': { theirs: 'false', because: domain },
  'sqrt(x*y) = sqrt(x)*sqrt(y)': { theirs: 'false', because: domain },
  'abs(x) = sqrt(x^2)': { theirs: 'false', because: positive },
  'sqrt(x^2) = x': { theirs: 'true', because: positive },
  'abs(x+y) = abs(x)+abs(y)': { theirs: 'true', because: 'it takes a sum out of |…|: |1 − 1| is not 2' },
  'abs(-x) = abs(x)': { theirs: 'throws', because: 'its own simplification of |…| fails' },
  'abs(x*y) = abs(x)*abs(y)': { theirs: 'throws', because: 'its own simplification of |…| fails' },
  'sqrt(-1-x^2) = sqrt(-2-x^2)': {
    theirs: 'true',
    because: 'it counts NaN as equal to NaN; neither has a value anywhere, so nothing can tell',
  },
  'max(0,z) = relu(z)': { theirs: 'cannot read it', because: 'it knows no function of two arguments' },
  'relu(z) = (z+abs(z))/2': { theirs: 'false', because: unknown },
  'sigmoid(z) = 1/(1+e^(-z))': { theirs: 'false', because: unknown },
  'sigmoid(z)*(1-sigmoid(z)) = e^(-z)/(1+e^(-z))^2': { theirs: 'false', because: unknown },
};
