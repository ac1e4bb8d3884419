import type { SlipLine } from '../../../shared/slips/document.ts';
import type { Block, Setting } from './page-block.ts';
import { svgBar, svgLine, svgText } from './page-svg.ts';

/** How high the highest bar stands, in lines of type. */
const HIGH_LINES = 5;
/** The numbers of so many stand above their bars; where bars are few and broad, all of them. */
const NUMBERED = 2;
const FEW = 12;

/** Draws numbers as bars beside each other from zero up; the two highest, or all of a few, carry their numbers. */
export function layBars(
  { bars, labelEvery }: Extract<SlipLine, { kind: 'bars' }>,
  { type, width }: Setting,
): readonly Block[] {
  const size = type.subtitle * 0.82;
  const high = type.line * HIGH_LINES;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const wide = width / Math.max(1, bars.length);
  const numbered = new Set(
    bars
      .map(({ value }, index) => ({ value, index }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, bars.length > FEW ? NUMBERED : FEW)
      .map(({ index }) => index),
  );
  return [
    {
      height: high + size * 3,
      draw(x, y) {
        const foot = y + size * 1.4 + high;
        const drawn = bars.map(({ label, value }, index) => {
          const left = x + wide * index;
          const tall = (high * value) / most;
          const middle = left + wide / 2;
          const style = { size, anchor: 'middle' } as const;
          return [
            svgBar(left + wide * 0.12, foot - tall, wide * 0.76, tall),
            numbered.has(index) ? svgText(middle, foot - tall - size * 0.3, String(value), style) : '',
            index % labelEvery === 0 ? svgText(middle, foot + size * 1.1, label, style) : '',
          ].join('');
        });
        return drawn.join('') + svgLine(x, foot, x + width, foot, 0.2);
      },
    },
  ];
}
