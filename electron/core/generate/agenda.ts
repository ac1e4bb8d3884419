/** What will happen, in the order of its time. */
export interface Agenda<T> {
  /** Notes something for a moment, in milliseconds since the epoch; of two at one moment the earlier noted is first. */
  add(at: number, what: T): void;
  /** Takes the next thing that happens before a moment, or null. */
  takeBefore(moment: number): { readonly at: number; readonly what: T } | null;
  readonly size: () => number;
}

interface Entry<T> {
  readonly at: number;
  readonly turn: number;
  readonly what: T;
}

/** Makes an empty agenda, kept as a binary heap because a day adds and takes thousands. */
export function createAgenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let turn = 0;

  function isBefore(one: number, other: number): boolean {
    const [a, b] = [heap[one], heap[other]];
    if (!a || !b) return a !== undefined;
    return a.at < b.at || (a.at === b.at && a.turn < b.turn);
  }

  function swap(one: number, other: number): void {
    const [a, b] = [heap[one], heap[other]];
    if (!a || !b) return;
    heap[one] = b;
    heap[other] = a;
  }

  function rise(from: number): void {
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!isBefore(child, parent)) return;
      swap(child, parent);
      child = parent;
    }
  }

  function sink(): void {
    for (let parent = 0; ;) {
      const left = parent * 2 + 1;
      const child = isBefore(left, left + 1) ? left : left + 1;
      if (child >= heap.length || !isBefore(child, parent)) return;
      swap(child, parent);
      parent = child;
    }
  }

  return {
    add(at, what) {
      heap.push({ at, turn: (turn += 1), what });
      rise(heap.length - 1);
    },
    takeBefore(moment) {
      const first = heap[0];
      if (!first || first.at >= moment) return null;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
    size: () => heap.length,
  };
}
