import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPng } from '../../../../electron/hosts/page/read-png.ts';

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function head(width: number, height: number, colour: number, depth = 8, interlace = 0): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', content);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const end = chunk('IEND', Buffer.alloc(0));

/** Writes rows with the asked filters, straight from the definitions of the specification. */
function writePng(rows: number[][], bytes: number, filters: number[]): Buffer {
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (rows[y]?.[x] ?? 0));
  const filtered = rows.flatMap((row, y) => {
    const filter = filters[y] ?? 0;
    return [
      filter,
      ...row.map((value, x) => {
        const [a, b, c] = [at(y, x - bytes), at(y - 1, x), at(y - 1, x - bytes)];
        const p = a + b - c;
        const nearest = [a, b, c].reduce((best, next) =>
          Math.abs(p - next) < Math.abs(p - best) ? next : best,
        );
        return (value - ([0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0)) & 255;
      }),
    ];
  });
  const packed = deflateSync(Buffer.from(filtered));
  const half = Math.floor(packed.length / 2);
  const width = (rows[0]?.length ?? 0) / bytes;
  return Buffer.concat([
    signature,
    head(width, rows.length, bytes === 4 ? 6 : 2),
    chunk('tEXt', Buffer.from('x')),
    chunk('IDAT', packed.subarray(0, half)),
    chunk('IDAT', packed.subarray(half)),
    end,
  ]);
}

const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    bytes: fc.constantFrom(3, 4),
  })
  .chain(({ width, height, bytes }) =>
    fc.record({
      bytes: fc.constant(bytes),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: height, maxLength: height }),
      rows: fc.array(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: width * bytes, maxLength: width * bytes }),
        {
          minLength: height,
          maxLength: height,
        },
      ),
    }),
  );

describe('readPng', () => {
  it('gives back every dot, whatever the filters', () => {
    fc.assert(
      fc.property(picture, ({ rows, bytes, filters }) => {
        const { width, height, rgba } = readPng(writePng(rows, bytes, filters));
        const expected = rows
          .flat()
          .flatMap((value, index) => (bytes === 3 && index % 3 === 2 ? [value, 255] : [value]));
        expect([width * bytes, height]).toEqual([rows[0]?.length, rows.length]);
        expect([...rgba]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['no PNG', Buffer.from('GIF89a..')],
    ['an empty file', Buffer.alloc(0)],
    ['a PNG without a head', Buffer.concat([signature, end])],
    [
      'a palette',
      Buffer.concat([signature, head(1, 1, 3), chunk('IDAT', deflateSync(Buffer.from([0, 1]))), end]),
    ],
    [
      '16 bits',
      Buffer.concat([signature, head(1, 1, 2, 16), chunk('IDAT', deflateSync(Buffer.alloc(7))), end]),
    ],
    [
      'an interlaced picture',
      Buffer.concat([signature, head(1, 1, 2, 8, 1), chunk('IDAT', deflateSync(Buffer.alloc(4))), end]),
    ],
    [
      'too few rows',
      Buffer.concat([signature, head(1, 2, 2), chunk('IDAT', deflateSync(Buffer.alloc(4))), end]),
    ],
    [
      'an unknown filter',
      Buffer.concat([signature, head(1, 1, 2), chunk('IDAT', deflateSync(Buffer.from([9, 1, 1, 1]))), end]),
    ],
  ])('refuses %s', (_name, png) => {
    expect(() => readPng(png)).toThrow(RangeError);
  });
});
