/** What learners read of their progress: what happened last time, the journal's troubles, a report of a problem. */

const ago = (count: number, unit: 'day' | 'hour' | 'minute'): string =>
  new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-count, unit);

export const words = {
  lastTime: {
    told: (when: string, answers: string) => `Last time, ${when}: ${answers}.`,
    finished: (title: string) => `You finished ${title}.`,
    ago: {
      day: (count: number) => ago(count, 'day'),
      hour: (count: number) => ago(count, 'hour'),
      minute: (count: number) => ago(count, 'minute'),
      moment: 'a moment ago',
    },
    /** What was right counts; the wrong tries on the way are told, not held against anybody. */
    answers: (right: number, helped: number, wrong: number) =>
      [
        `${right} right${helped > 0 ? ` (${helped} with help)` : ''}`,
        ...(wrong > 0 ? [`${wrong} wrong ${wrong === 1 ? 'try' : 'tries'} on the way`] : []),
      ].join(', '),
    inside: (title: string, screen: number, of: number) => `You were in ${title}, screen ${screen} of ${of}.`,
    next: (title: string) => `Next comes ${title}.`,
    allFinished: 'Every lesson is finished; practice goes on.',
    missedFirst: (count: number) =>
      `${count} missed ${count === 1 ? 'question comes' : 'questions come'} first when you continue.`,
  },
  answers: {
    none: 'no question answered',
    /** For example `12 right on your own, 2 right with help, 1 wrong`. */
    counted: (alone: number, helped: number, wrong: number) =>
      [
        alone > 0 ? `${alone} right on your own` : '',
        helped > 0 ? `${helped} right with help` : '',
        wrong > 0 ? `${wrong} wrong` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  journal: {
    full: (file: string) => `progress is not being saved: the disk that holds ${file} is full`,
    unreadable: (file: string, reason: string) => `earlier progress cannot be read: ${file} (${reason})`,
    unwritable: (file: string, reason: string) =>
      `progress is not being saved: ${file} cannot be written (${reason})`,
    homeless:
      'progress is kept in memory only: there is no home folder; set NEURON_CALC_HOME to the folder for it',
    noFile: 'it is not a file',
    noFolder: (parent: string) => `no folder can be made in ${parent}`,
  },
  report: {
    /** How bad it is, as the learner says it. */
    severities: {
      wording: 'a typo, or words that could be better',
      confusing: 'something I could not follow',
      wrong: 'a verdict, a number or a formula that is wrong',
      blocking: 'I could not go on',
    },
    untitled: (severity: string) => `A report (${severity})`,
    severity: (severity: string) => `Severity: ${severity}`,
    sections: { screen: 'On the screen', surroundings: 'Surroundings', answers: 'Answers before' },
    facts: { place: 'place', seed: 'seed' },
    evidence: {
      passed: 'passed',
      notPassed: 'not passed',
      ambiguous: (mistake: string) => `ambiguous ${mistake}`,
      seed: (seed: number) => `seed ${seed}`,
      hints: (count: number) => `${count} hints`,
    },
  },
};
