/**
 * What pure drawing code produces: lines of toned runs, no escape codes. Lines are counted, cut and paged as data;
 * one component (`Lines`) turns them into Ink text.
 */

/** What a run means; `theme.ts` alone says how that looks. Meaning never rests on a tone alone. */
export type Tone =
  | 'body'
  | 'title'
  | 'muted'
  | 'accent'
  | 'value'
  | 'gradient'
  | 'local'
  | 'right'
  | 'wrong'
  | 'code'
  | 'keyword'
  | 'string'
  | 'comment';

export interface Run {
  readonly text: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  readonly underline?: boolean;
}

export type Line = readonly Run[];

/** The characters a line shows, without tones: what tests, plain mode and width counting read. */
export const plainText = (line: Line): string => line.map((run) => run.text).join('');
