import { styled } from '@mui/material/styles';
import { BarButtons, type Bar } from './BarButtons.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { highestOf } from './highest-bars.ts';
import { useFigureWords } from './use-figure-words.ts';

const Chart = styled('svg')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 'auto',
  // A mark below the first bar may be wider than the bar.
  overflow: 'visible',
  fontVariantNumeric: 'tabular-nums',
  // As dark as the edge of a control: each opens what was counted.
  '& rect': { fill: theme.palette.edge },
  '& rect[data-is-high="true"]': { fill: theme.palette.ink2 },
  '& line': { stroke: theme.palette.ink, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
  '& text': { fontSize: 11, fill: theme.palette.ink2, textAnchor: 'middle' },
}));

const Place = styled('div')({
  position: 'relative',
  // The words of the chart grow with it.
  maxWidth: 520,
  marginTop: 4,
});

const WIDTH = 448;
const HIGHEST = 92;
const ABOVE = 16;
const BELOW = 18;
const GAP = 3;
const WIDEST = 36;

interface Props {
  /** What the bars show, for whoever listens. */
  readonly label: string;
  /** The heads of the two columns of the table behind it. */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
}

/** Counts as bars from zero up, the two highest dark, with figures at the peaks; each opens its records; behind it stands the same as a table for whoever listens. */
export function BarChart({ label, heads, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const { dark, told } = highestOf(bars.map(({ count }) => count));
  const say = useFigureWords();
  const step = WIDTH / bars.length;
  const width = Math.min(step - GAP, WIDEST);
  const ground = ABOVE + HIGHEST;
  return (
    <>
      <Place>
        <Chart viewBox={`0 0 ${WIDTH} ${ground + BELOW}`} aria-hidden>
          {bars.map((bar, index) => {
            const height = (bar.count / most) * HIGHEST;
            const middle = (index + 0.5) * step;
            return (
              <g key={bar.name}>
                <rect
                  data-is-high={dark.includes(index)}
                  x={middle - width / 2}
                  y={ground - height}
                  width={width}
                  height={height}
                />
                {told.includes(index) && (
                  <text x={middle} y={ground - height - 4}>
                    {say.count(bar.count)}
                  </text>
                )}
                <text x={middle} y={ground + 14}>
                  {bar.mark}
                </text>
              </g>
            );
          })}
          <line x1={0} x2={WIDTH} y1={ground} y2={ground} />
        </Chart>
        <BarButtons bars={bars} />
      </Place>
      <Spoken as="div">
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Spoken>
    </>
  );
}
