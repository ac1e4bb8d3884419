import type { SlipLine } from '../../../shared/slips/document.ts';
import { rowsOf, type Block, type Setting } from './page-block.ts';
import { svgLine, svgText } from './page-svg.ts';
import { printable } from './printable.ts';

/** A row of more lines than these may be parted by the end of a page. */
const MOST_LINES_TOGETHER = 8;

interface Cell {
  readonly left: number;
  readonly isNumber: boolean;
  readonly rows: readonly string[];
}

/**
 * Sets a table: its heads in bold and again on every page that it goes on to, every row closed by a hairline and kept on one
 * page unless it is very long.
 */
export function layTable(
  { columns, rows, isToFill, goesOn }: Extract<SlipLine, { kind: 'table' }>,
  setting: Setting,
): readonly Block[] {
  const { type, width } = setting;
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const gap = type.body * 0.5;
  // Ten columns in a hand's breadth: smaller than what is filled in by hand.
  const size = type.subtitle * 0.82;
  const row = size * 1.4;

  function layToFill(): Block {
    const lefts = columns.map(
      (_, index) =>
        columns.slice(0, index).reduce((sum, { share }) => sum + (width * share) / total, 0) - gap / 2,
    );
    return {
      height: type.blank,
      draw: (x, y) => {
        const foot = y + type.blank;
        const between = lefts.slice(1).map((left) => svgLine(x + left, y, x + left, foot, 0.12));
        return between.join('') + svgLine(x, foot, x + width, foot, 0.12);
      },
    };
  }

  function lay(texts: readonly string[], isBold: boolean): readonly Block[] {
    let left = 0;
    const cells = columns.map(({ share, isNumber = false }, index): Cell => {
      const own = (width * share) / total;
      const { isNumber: isBesideNumber = false } = columns[index + 1] ?? { isNumber: true };
      const cell = {
        // From a text beside it a number keeps its distance.
        left: isNumber ? left + own - gap * (isBesideNumber ? 1 : 3) : left,
        isNumber,
        rows: rowsOf(printable(texts[index] ?? ''), own - gap, { size, isBold }),
      };
      left += own;
      return cell;
    });
    const height = Math.max(...cells.map((cell) => cell.rows.length));
    const lines = Array.from({ length: height }, (_, at) => layRow(cells, at, at === height - 1, isBold));
    return height > MOST_LINES_TOGETHER ? lines : [{ ...together(lines), keepsNext: isBold }];
  }

  function layRow(cells: readonly Cell[], at: number, isLast: boolean, isBold: boolean): Block {
    const rule = isLast ? type.line * 0.35 : 0;
    return {
      height: row + rule,
      draw: (x, y) => {
        const texts = cells.map((cell) =>
          svgText(x + cell.left, y + row * 0.75, cell.rows[at] ?? '', {
            size,
            isBold,
            ...(cell.isNumber && { anchor: 'end' as const }),
          }),
        );
        const foot = y + row + rule / 2;
        return texts.join('') + (isLast ? svgLine(x, foot, x + width, foot, isBold ? 0.3 : 0.12) : '');
      },
    };
  }

  const heads = lay(
    columns.map(({ name }) => name),
    true,
  );
  const under = together(heads);
  const body = rows.flatMap((texts) => (isToFill === true ? [layToFill()] : lay(texts, false)));
  return [...(goesOn === true ? [] : heads), ...body.map((block) => ({ ...block, under }))];
}

function together(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw(x, y) {
      let top = y;
      return blocks
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height;
          return drawn;
        })
        .join('');
    },
  };
}
