/** The same properties, ten times as many expressions of each. */

import './autograd-agreement.test.ts';
import './folded-forms.test.ts';
import './random-derivatives.test.ts';
