/** What learners read of the code exercise: its tiers, the help with them, and what a check found. */

export const words = {
  tiers: {
    w1: {
      title: 'dloss/dw1',
      guidance:
        'By hand: first compute z1, a1 and z2, as the forward pass does. Then give each link from the loss down to w1 a line of its own, and return the product of those lines. By autograd: write the loss as a function of the weight alone, and let tf.grad turn it into its own slope.',
      hints: [
        'There are four links: dloss/dz2, dz2/da1, da1/dz1 and dz1/dw1. Each needs only the line that defines its top name.',
        'The slope of relu is a choice: z1 > 0 ? 1 : 0. And w1 is multiplied by x, so the last link is x.',
        'tf.grad(f) is a function. Give it tf.scalar(w1), and take the number out with .dataSync()[0]. Within f, chain: mul, relu, mul, sub, square.',
      ],
    },
    w2: {
      title: 'dloss/dw2',
      guidance:
        'The way to w2 is shorter: it leaves the chain at z2. The first link is the one you have; only the second is new. For autograd, the weight is now the other one: hold w1 and move w2.',
      hints: [
        'There are two links: dloss/dz2 and dz2/dw2.',
        'z2 = w2·a1, so what stands beside w2 is a1: the value after relu.',
        'Where relu gives 0, w2 moves nothing, and its gradient is 0. Nothing special is needed for that. In f: tf.scalar(x).mul(w1).relu() comes before .mul(weight).',
      ],
    },
    bias: {
      title: 'dloss/db1, with a bias and a sigmoid',
      guidance:
        'The chain is the one you know, with two links changed: the slope of the sigmoid, and how fast z1 moves with b1.',
      hints: [
        'b1 is added to z1, so z1 moves with it one for one. How fast does it move with w1? You are not asked.',
        'The slope of the sigmoid is a1·(1 - a1): written with what comes out of it.',
        'a1 is 1 / (1 + Math.exp(-z1)). For autograd: weight.add(w1 * x).sigmoid(), then on as before.',
      ],
    },
    'train-step': {
      title: 'a step that lowers the loss',
      guidance:
        'The gradient says which way is up. Move each weight against its own gradient, by rate times its size. Compute both gradients before you move either weight.',
      hints: [
        'The new w1 is w1 - rate * dloss/dw1, and w2 likewise.',
        'You have both gradients already: call the functions you wrote.',
        'Return both at once: { w1: …, w2: … }. If w2 moves before dloss/dw1 is computed, that gradient belongs to another network.',
      ],
    },
  },
  help: {
    guidance: (tier: string) => `Guidance: ${tier}`,
    hint: (number: number, of: number, tier: string) => `Hint ${number} of ${of}: ${tier}`,
    solution: (tier: string) => `A solution: ${tier}`,
    attemptFirst: 'The solution comes after a try of your own: write something, and have it checked.',
  },
  cases: {
    live: 'live',
    'negative input': 'negative input',
    'dead relu': 'dead relu',
    'zero target': 'zero target',
  },
  findings: {
    passed: (tier: string, cases: number) => `${tier}: passed, ${cases} of ${cases} cases`,
    notYet: (tier: string, right: number, of: number) => `${tier}: not yet, ${right} of ${of} cases`,
    at: (kind: string, inputs: string) => `${kind}: ${inputs}`,
    expected: (numbers: string) => `expected ${numbers}`,
    gave: (name: string, numbers: string) => `${name} gave ${numbers}`,
    moreCases: (count: number) => `… and ${count} more cases`,
    tolerance: 'A number counts as right within 0.0001, or within 0.01% of numbers beyond 1.',
    printed: 'It printed, which does not count:',
    moreLines: (count: number) => `… and ${count} more lines`,
  },
  problem: {
    inLine: (line: number) => ` in line ${line}`,
    inFunction: (name: string) => `, in ${name}`,
    at: (point: string) => ` at ${point}`,
    unreadable: (file: string, where: string, message: string) =>
      `${file} cannot be read${where}: ${message}`,
    stopped: (name: string, where: string, message: string) => `${name} stopped${where}: ${message}`,
    onlyInFile: (refused: string) => `${refused}. Everything else must be in the file itself.`,
    stoppedAtStart: (file: string, where: string, message: string) =>
      `${file} stopped${where}, before any function was called: ${message}`,
    endlessAtStart: (file: string) =>
      `${file} never came to an end while it was loaded. Look for a loop outside the functions.`,
    missing: (name: string, file: string, exported: readonly string[]) =>
      `${name} is missing: ${file} exports ${exported.join(', ') || 'nothing'}. Begin it with “export function ${name}(”.`,
    noFunction: (name: string, type: string) => `${name} is exported as a ${type}. It must be a function.`,
    empty: (name: string) =>
      `${name} is still empty: it returns nothing. End it with “return” and the result.`,
    threw: (name: string, where: string, point: string, message: string) =>
      `${name} stopped${where}, at ${point}: ${message}`,
    endless: (name: string, seconds: number, point: string) =>
      `${name} did not end within ${seconds} seconds, at ${point}. Look for a loop that never stops.`,
    neverSettles: (name: string, point: string) =>
      `${name} gave a promise that nothing will ever settle, at ${point}. Return the number itself, or await what brings it.`,
    notFinite: (name: string, number: string, point: string, why: string) =>
      `${name} gave ${number} at ${point}. ${why}`,
    notANumber:
      'That comes from undefined in a calculation, or from 0/0: is every parameter used by its right name?',
    infinite: 'Is something divided by 0?',
    ignoresInputs: (name: string, number: string) =>
      `${name} gives ${number} whatever it is given. Compute with its parameters.`,
    autogradByHand: (name: string) =>
      `${name} asks autograd for the gradient. Here, write the product of the local derivatives yourself.`,
    noAutograd: (name: string) =>
      `${name} does not use autograd. Let tf.grad compute it, so that two ways can agree.`,
    rateIgnored: (name: string) =>
      `${name} moves the weights by the whole gradient. Multiply it by the rate first.`,
    lossRises: (name: string) => `${name} makes the loss larger. Step against the gradient: subtract.`,
    wrong: (name: string, failed: number, of: number) => `${name} is wrong in ${failed} of ${of} cases.`,
    either: (mistakes: readonly string[]) => mistakes.join(' Or: '),
    patterns: {
      nearly:
        'It is nearly right: a few digits agree. Do not round, and take no difference over a small step for a slope.',
      'dead-relu-wrong':
        'It is right wherever relu lets through. Look at a dead relu, whose input is negative and whose slope is 0.',
      'negative-input-wrong':
        'Where the gradient is not 0, it is wrong for every negative x and for no other. Does something drop the sign of x?',
      'zero-target-right':
        'Where the gradient is not 0, it is right only for y = 0. Is y taken into account?',
      'dead-relu-right':
        'It is right only where relu is dead and the gradient is 0. Compare it link by link with a live case.',
    },
    overTime: (file: string, seconds: number) =>
      `${file} was stopped: nothing came back for ${seconds} seconds`,
    overMemory: (file: string, megabytes: number) =>
      `${file} was stopped: it took more than ${megabytes} MB of memory`,
    overOutput: (file: string, kilobytes: number) =>
      `${file} was stopped: it printed more than ${kilobytes} KB`,
    died: (file: string, detail: string) =>
      `${file} ended the process that ran it (${detail}). Leave the process alone.`,
    disturbed: 'it disturbed what this process reports',
    exitCode: (code: number) => `exit code ${code}`,
  },
  returned: {
    notWeights: (name: string, weights: readonly string[], value: string) =>
      `${name} must return the new weights, as { ${weights.join(', ')} } with a number each; it returned ${value}.`,
    notANumber: (name: string, value: string) => `${name} returned ${value}. It must be a number.`,
    tensorForNumber: (name: string, value: string) =>
      `${name} returned ${value}. Take the number out of it with .dataSync()[0].`,
    functionForNumber: (name: string) =>
      `${name} returned a function. tf.grad gives one: call it with the weight.`,
    number: 'one number',
    tensor: 'a tensor',
    tensorOf: (shape: string) => `a tensor of shape [${shape}]`,
    list: (length: number) => `a list of ${length}`,
    record: (entries: readonly string[]) => `an object with ${entries.join(', ') || 'nothing in it'}`,
    nothing: 'nothing',
    other: (type: string) => `a ${type}`,
  },
  source: {
    syntax: (message: string) => `SyntaxError: ${message}`,
    imported: (file: string, module: string) =>
      `${file} can import '@tensorflow/tfjs' and nothing else, not '${module}'`,
    namespace: (name: string) =>
      `the namespace ${name} holds code, which is not supported here. Put its functions at the top of the file.`,
    await: 'await works inside an async function only. Move it into one; an async autoGradient is fine.',
    decorator: 'decorators are not supported here. Write it without the @.',
    using: '“using” is not supported here. Write const.',
  },
  panel: {
    imported: (module: string) =>
      `a code panel can import '@tensorflow/tfjs' and nothing else, not '${module}'`,
    overTime: 'stopped: the program did not finish in time',
    overMemory: (megabytes: number) => `stopped: the program took more than ${megabytes} MB of memory`,
    overOutput: 'stopped: the program said more than anybody reads',
    died: (detail: string) => `the program could not be run (${detail})`,
  },
  uncheckable: {
    noFile: (file: string) => `${file} is not a regular file`,
    nameItsFolder: 'Name the folder of one.',
    tooLarge: (file: string, bytes: number, most: number) =>
      `${file} has ${bytes} bytes; a solution has at most ${most}`,
    keepFunctions: 'Keep only the functions that are asked for.',
    utf16: (file: string) => `${file} is written in UTF-16: save it as UTF-8`,
    saveAs: 'Your editor has that where it saves under another name or encoding.',
    noFolder: (folder: string) => `${folder} is not a folder`,
    nameFolder: (file: string) => `Name the folder that holds ${file}.`,
    missing: (file: string) => `there is no ${file}`,
    begin: "Type 'neuron-calc challenge DIR' to begin one there.",
    unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
    makeReadable: 'Make it readable.',
    notStarted: (node: string, reason: string) =>
      `the process that runs your code did not start on Node ${node}: ${reason}`,
    notYourFault:
      "Your code is not to blame. 'neuron-calc doctor' shows this machine, 'neuron-calc report' writes it down for us.",
    tookTooLong: 'it took too long',
    wasStopped: (why: string) => `it was stopped (${why})`,
    notRegular: 'it is not a regular file',
  },
  editor: {
    notStarted: (command: string, reason: string) =>
      `The editor “${command}” could not be started: ${reason}.`,
    missing: (command: string) => `There is no editor “${command}”. Set EDITOR to one that is installed.`,
    ended: (command: string, code: number) => `“${command}” ended with code ${code}.`,
  },
};
