import type { JournalEvent } from '../../progress/event.ts';

const columns = [
  'time',
  'session',
  'question',
  'skills',
  'typed',
  'verdict',
  'mistakes',
  'ambiguous',
  'hints',
  'milliseconds',
  'seed',
] as const;

/** Every answer since the last reset, one a row under a heading row, quoted as RFC 4180 says; lists are joined by blanks. */
export function progressCsv(events: readonly JournalEvent[]): string {
  const counted = events.slice(events.findLastIndex(({ type }) => type === 'reset') + 1);
  const rows = counted.flatMap((event) => {
    if (event.type !== 'answer') return [];
    const { t: time, session, question, typed, verdict, hints, milliseconds, seed = '' } = event;
    const [skills, mistakes, ambiguous] = [event.skills, event.mistakes, event.ambiguous].map((list) =>
      list.join(' '),
    );
    return [
      [time, session, question, skills, typed, verdict, mistakes, ambiguous, hints, milliseconds, seed],
    ];
  });
  return [columns, ...rows].map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\n`).join('');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
