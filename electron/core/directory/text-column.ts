/** Many short texts in one string, which the engine searches at the speed of memory. */
export type TextColumn = {
  readonly text: string;
  /** Where each entry begins in `text`; line feeds stand between the entries. */
  readonly starts: Int32Array;
  /** The record each entry belongs to. */
  readonly owners: Int32Array;
};

/** Gathers the entries of a column; `seal` joins them. */
export function createColumnBuilder() {
  const entries: string[] = [];
  const owners: number[] = [];
  return {
    add(owner: number, texts: readonly string[]): void {
      for (const text of texts) {
        if (text === '') continue;
        entries.push(text);
        owners.push(owner);
      }
    },
    seal(): TextColumn {
      const starts = new Int32Array(entries.length);
      let at = 1;
      entries.forEach((entry, index) => {
        starts[index] = at;
        at += entry.length + 1;
      });
      return { text: `\n${entries.join('\n')}\n`, starts, owners: new Int32Array(owners) };
    },
  };
}

/** Told of each entry that holds the needle: whose it is, where in the entry the first find begins, how long the entry is. */
export type VisitFind = (owner: number, from: number, length: number) => void;

/** Visits every entry that holds the needle, at its first find. */
export function eachHolding(column: TextColumn, needle: string, visit: VisitFind): void {
  scan(column, needle, 0, visit);
}

/** Visits every entry that begins with the needle. */
export function eachBeginningWith(column: TextColumn, needle: string, visit: VisitFind): void {
  scan(column, `\n${needle}`, 1, visit);
}

/** Visits every entry that ends with the needle. */
export function eachEndingWith(column: TextColumn, needle: string, visit: VisitFind): void {
  scan(column, `${needle}\n`, 0, visit);
}

function scan({ text, starts, owners }: TextColumn, needle: string, skip: number, visit: VisitFind): void {
  let entry = 0;
  let found = text.indexOf(needle);
  while (found >= 0) {
    const at = found + skip;
    entry = entryAt(starts, at, entry);
    const start = starts[entry] ?? 0;
    const next = starts[entry + 1] ?? text.length;
    visit(owners[entry] ?? 0, at - start, next - 1 - start);
    // One find is enough for an entry; the line feed before the next one belongs to a needle that wants it.
    found = text.indexOf(needle, next - 1);
  }
}

/** The entry that holds this position, looked for from an earlier one onwards. */
function entryAt(starts: Int32Array, position: number, from: number): number {
  let low = from;
  let step = 1;
  while ((starts[low + step] ?? Infinity) <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= position) low = middle;
    else high = middle;
  }
  return low;
}
