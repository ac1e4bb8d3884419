import { pinyinOf } from '../../directory/pinyin.ts';

/** The readings and the initials of a name, each a text of its own. */
export type ReadName = (name: string) => readonly string[];

const REMEMBERED = 10_000;

/** Reads names and remembers them, because the same people call again and a reading takes some 20 µs. */
export function createNameReader(): { read: ReadName; forget(): void } {
  const known = new Map<string, readonly string[]>();
  return {
    read(name) {
      const before = known.get(name);
      if (before) return before;
      const { pinyin, initials } = pinyinOf(name);
      const read = [...new Set(`${pinyin} ${initials}`.split(' ').filter((word) => word !== ''))];
      if (known.size >= REMEMBERED) known.clear();
      known.set(name, read);
      return read;
    },
    forget: () => known.clear(),
  };
}
