import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { harmless, type LessonSource } from './lesson-source.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import { yamlFault } from './yaml-faults.ts';

export type Path = readonly (string | number)[];

/** A stretch of YAML inside a lesson file, with the way back from any value in it to its place in the file. */
export class YamlBody {
  /** What the YAML says; undefined when it could not be read, and then the faults are already reported. */
  readonly value: unknown;
  private readonly document: Document.Parsed;

  /**
   * @param start offset of the YAML in the file.
   * @param opening offset of the line that opens it, where faults of the whole are shown.
   */
  constructor(
    private readonly source: LessonSource,
    private readonly text: string,
    private readonly start: number,
    readonly opening: number,
  ) {
    this.document = parseDocument('');
    try {
      this.document = parseDocument(text, { prettyErrors: false, stringKeys: true });
      this.value = this.report() ? this.document.toJS() : undefined;
    } catch (error) {
      // The parser follows nesting until its stack ends.
      if (!(error instanceof RangeError)) throw error;
      source.fault(opening, 'this is nested too deeply', 'Write it with fewer levels.');
      this.value = undefined;
    }
  }

  /** Whether something is written at `path`, if only a key without a value. */
  has(path: Path): boolean {
    return this.document.hasIn(path);
  }

  /** Offset in the file of the value at `path`, or of the nearest value around it; `within` counts in its text. */
  offsetOf(path: Path, within?: number): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const inside =
        within !== undefined && length === path.length && isScalar(node) && typeof node.value === 'string';
      if (!inside) return this.start + node.range[0];
      const offsets = scalarOffsets(node as Scalar<string>, this.text);
      return this.start + (offsets[Math.min(within, offsets.length - 1)] ?? node.range[0]);
    }
    return this.opening;
  }

  /** Offset in the file of the key that `path` ends in. */
  offsetOfKey(path: Path): number {
    const around = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    const key = path[path.length - 1];
    const pair = isMap(around)
      ? around.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isNode(pair?.key) && pair.key.range
      ? this.start + pair.key.range[0]
      : this.offsetOf(path.slice(0, -1));
  }

  /** The text at `path` as it was written, without quotes (`0.50` stays `0.50`); undefined for a list or a map. */
  writtenAt(path: Path): string | undefined {
    const node = this.document.getIn(path, true);
    if (isCollection(node)) return undefined;
    if (!isScalar(node)) return '';
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  /** Reports what the YAML parser found. Returns whether the rest can still be read. */
  private report(): boolean {
    let readable = true;
    for (const error of this.document.errors) {
      const { message, suggestion } = yamlFault(error, this.text);
      // After a fault of syntax the parser guesses, and what else it says misleads.
      if (readable) this.source.fault(this.start + error.pos[0], message, suggestion);
      if (error.code !== 'DUPLICATE_KEY') readable = false;
    }
    visit(this.document, (_, node) => {
      if (!isNode(node)) return;
      // An escape in quotes may say what cannot be shown.
      if (isScalar(node) && typeof node.value === 'string') node.value = harmless(node.value);
      const special = specialNode(node);
      if (!special || !readable) return;
      const at = this.text.lastIndexOf(special.charAt(0), node.range?.[0]);
      this.source.fault(this.start + at, special, 'Put text that starts with * & or ! in quotes.');
      readable = false;
    });
    return readable;
  }
}

/** Anchors, aliases and tags: no lesson needs them, and `of: *x` is a formula that lost its first factor. */
function specialNode(node: unknown): string | undefined {
  if (isAlias(node)) return `*${node.source} would be an alias`;
  if (!isScalar(node) && !isCollection(node)) return undefined;
  if (node.anchor) return `&${node.anchor} would be an anchor`;
  return node.tag?.startsWith('!') ? `${node.tag} would be a tag` : undefined;
}
