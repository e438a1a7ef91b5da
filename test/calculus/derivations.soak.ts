/** The same properties, ten times as many expressions of each. */

import './autograd-agreement.test.ts';
import './random-derivatives.test.ts';
