import { describe, expect, it } from 'vitest';
import {
  GENESIS,
  readLine,
  readLineInTurns,
  sealLine,
} from '../../../../electron/core/store/journal-line.ts';
import { MORNING } from '../../../builders.ts';

const before = { seq: 0, hash: GENESIS };

/** A line that registers so many places. */
function lineOf(places: number): string {
  const { text } = sealLine({
    ...{ seq: 1, at: MORNING, desk: 'A', by: null, command: 'setup.sample', wish: null },
    ...{ salt: 's', prev: GENESIS },
    facts: [
      {
        type: 'directory-imported',
        people: [],
        places: Array.from({ length: places }, (_, at) => ({
          ...{ id: `p-${at}`, name: `甲座-${at}`, building: '甲座', floor: '', key: `甲座${at}` },
          ...{ pinyin: '', initials: '', areaM2: null, note: '' },
        })),
      },
    ],
  });
  return text.trimEnd();
}

async function readCounting(text: string) {
  let turns = 0;
  const read = await readLineInTurns(text, before, () => Promise.resolve((turns += 1)));
  return { read, turns };
}

describe('a line as long as a whole directory', () => {
  const long = lineOf(3_000);

  it('is read like any other, and lets others run between its steps', async () => {
    const { read, turns } = await readCounting(long);
    expect(read.kind).toBe('line');
    expect(read).toEqual(readLine(long, before));
    expect(turns).toBe(3);
  });

  it('is believed no more readily than any other', async () => {
    for (const [from, to] of [
      ['甲座-2999', '乙座-2999'],
      ['"seq":1,', '"seq":2,'],
      ['"prev":"0', '"prev":"1'],
      ['directory-imported', 'directory-unknown'],
      ['{"v":1', '{"v":'],
    ] as const) {
      const changed = long.replace(from, to);
      const { read } = await readCounting(changed);
      expect(read.kind).toBe('trouble');
      expect(read).toEqual(readLine(changed, before));
    }
  });

  it('is read at once when it is short', async () => {
    expect(await readCounting(lineOf(3))).toMatchObject({ read: { kind: 'line' }, turns: 0 });
  });
});
