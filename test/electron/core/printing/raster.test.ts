import { describe, expect, it } from 'vitest';
import { bitmapToEscPos, packBits } from '../../../../electron/core/printing/raster.ts';

const BLACK = [0, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

describe('packing a picture', () => {
  it('sets the leftmost dot highest and fills rows to whole bytes', () => {
    const dots = ['#........', '.#......#'].join('');
    const rgba = Array.from(dots, (dot) => (dot === '#' ? BLACK : WHITE)).flat();
    expect(packBits(rgba, 9, 2)).toEqual({ width: 9, height: 2, bits: Uint8Array.of(0x80, 0, 0x40, 0x80) });
  });

  it.each([
    ['clear', [0, 0, 0, 0], 0],
    ['light grey', [190, 190, 190, 255], 0],
    ['dark grey', [120, 120, 120, 255], 0x80],
    ['red', [220, 0, 0, 255], 0x80],
    ['yellow', [255, 240, 0, 255], 0],
  ])('%s', (_, pixel, byte) => {
    expect(packBits(pixel, 1, 1).bits).toEqual(Uint8Array.of(byte));
  });

  it('refuses pixels that do not fit the size', () => {
    expect(() => packBits([0, 0, 0], 1, 1)).toThrow(RangeError);
  });
});

describe('a picture for the printer', () => {
  it('says its size in bytes and rows', () => {
    const bytes = bitmapToEscPos({ width: 9, height: 2, bits: Uint8Array.of(1, 2, 3, 4) });
    expect(Array.from(bytes)).toEqual([0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3, 4]);
  });
});
