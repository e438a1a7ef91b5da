/**
 * Everything the source page, "The Calculus of Neurons", teaches. A lesson names in `covers` the facts it holds;
 * `lint` checks that each fact has the lesson it belongs to.
 */

export interface Fact {
  readonly id: string;
  /** The lesson that must hold it: the NN of `NN-name.md`. */
  readonly lesson: number;
  readonly statement: string;
}

const fact = (lesson: number, id: string, statement: string): Fact => ({ id, lesson, statement });

export const facts: readonly Fact[] = [
  fact(1, 'claim-frameworks-hide', 'Frameworks hide the calculus that makes a network learn.'),
  fact(
    1,
    'objective-animation-rates',
    'Objective: connect derivatives to rates of change in animation code.',
  ),
  fact(1, 'velocity-is-derivative', 'In an animation loop, (pos - lastPos) / deltaTime is position by time.'),
  fact(1, 'gradient-is-rate', 'A gradient is how fast the loss changes as a weight is nudged.'),
  fact(
    1,
    'gradient-size',
    'A large gradient: a small nudge matters much; near zero: that weight does little.',
  ),
  fact(1, 'bridge-velocity-gradient', 'Side by side: frame-loop velocity and tf.grad(loss)(weights).'),
  fact(
    1,
    'break-velocity-authored',
    'Velocity is a finite difference of authored positions: it tells the past.',
  ),
  fact(1, 'break-gradient-exact', 'tf.grad is exact, by the chain rule, and says which way to step next.'),
  fact(1, 'square-at-three', 'Code: the derivative of x² at 3 is 6.'),
  fact(1, 'takeaway-rate', 'Takeaway: a derivative is a rate of change.'),

  fact(2, 'objective-partial-derivatives', 'Objective: compute partial derivatives of several variables.'),
  fact(2, 'partial-nudges-one', 'A partial derivative nudges one weight and holds the others.'),
  fact(2, 'partial-values', 'x²y + y³ at (2, 3): 12 by x and 31 by y.'),
  fact(2, 'partial-by-autograd', 'tf.grad gives the same two partial derivatives.'),
  fact(2, 'takeaway-partial', 'Takeaway: a partial derivative nudges one weight.'),

  fact(3, 'objective-chain-rule', 'Objective: apply the chain rule to composite functions step by step.'),
  fact(3, 'nested-composite', 'Every network is a nested composite of simple functions.'),
  fact(
    3,
    'chain-rule-network',
    'z1 = w1·x, a1 = relu(z1), z2 = w2·a1, loss = (z2 - y)²; no bias, for simplicity.',
  ),
  fact(3, 'squared-error', 'The loss is the squared error: the MSE of one example.'),
  fact(
    3,
    'forward-values',
    'With x = 2, y = 1, w1 = 0.5, w2 = -0.3 the forward pass gives 1, 1, -0.3, 1.69.',
  ),
  fact(3, 'chain-rule-factors', 'The factors of dloss/dw1 are -2.6, -0.3, 1 and 2.'),
  fact(3, 'chain-rule-product', 'Their product is 1.56, and autograd agrees.'),
  fact(3, 'takeaway-chain-rule', 'Takeaway: the chain rule is a product of simple local derivatives.'),

  fact(4, 'objective-trace-by-hand', 'Objective: trace gradient flow through a small network by hand.'),
  fact(4, 'objective-verify', 'Objective: verify manual gradients with TensorFlow.js autograd.'),
  fact(4, 'graph-pipeline', 'The network as a pipeline, with subtract and square as nodes of their own.'),
  fact(4, 'values-left-to-right', 'Values flow left to right through the graph.'),
  fact(4, 'tensorflow-name', 'Tensors flow through operations: hence the name TensorFlow.'),
  fact(4, 'gradients-right-to-left', 'Gradients flow right to left through the same graph.'),
  fact(4, 'grads-one-pass', "tf.grads returns every weight's gradient in one pass."),
  fact(4, 'grads-sample-crash', 'tf.grads spreads its arguments: a function of one array crashes.'),
  fact(4, 'gradient-of-w2', 'dloss/dw2 of the network is -2.6.'),
  fact(
    4,
    'claim-see-gradients',
    'Seeing gradients flow lets you debug vanishing ones, choose designs, see why tricks work.',
  ),
  fact(
    4,
    'takeaway-backpropagation',
    'Takeaway: backpropagation is the chain rule walked backward through a graph.',
  ),
  fact(4, 'takeaway-autograd', 'Takeaway: autograd does it for you; the mathematics is how you debug it.'),

  fact(5, 'challenge-manual', 'Challenge: write manualGradient for the network by the chain rule.'),
  fact(5, 'challenge-autograd', 'Challenge: write autoGradient for the same network with tf.grad.'),
  fact(5, 'challenge-agree', 'The two gradients of the challenge must agree.'),
  fact(5, 'challenge-level', 'The challenge is intermediate and takes about 20 minutes.'),
  fact(5, 'challenge-help', 'The challenge offers a hint, guidance and a solution.'),
];
