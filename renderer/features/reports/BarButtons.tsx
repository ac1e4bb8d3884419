import { styled } from '@mui/material/styles';
import { Spoken } from '../../ui/Spoken.tsx';
import { RowButton } from './RowButton.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** One bar: what it is, how it is marked below, how many, and what opens the records that were counted. */
export interface Bar {
  /** What the bar is remembered by. */
  readonly id: string;
  readonly name: string;
  /** Empty where there is no room for every mark. */
  readonly mark: string;
  readonly count: number;
  readonly open: () => void;
}

const Column = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 0,
  bottom: 0,
  '& button': { display: 'block', width: '100%', height: '100%' },
  '&:has(button[aria-current])': {
    backgroundColor: `color-mix(in srgb, ${theme.palette.accent} 20%, transparent)`,
  },
  '&:has(button:focus)': {
    backgroundColor: `color-mix(in srgb, ${theme.palette.accent} 20%, transparent)`,
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
  },
  // The ring stands round the bar.
  'html & button:focus': { outline: 'none' },
}));

/** Over each bar a button as broad as its place and as high as the chart; an empty bar has no records to open. */
export function BarButtons({ bars }: { readonly bars: readonly Bar[] }) {
  const say = useFigureWords();
  const width = 100 / bars.length;
  return bars.map(
    ({ id, name, count, open }, index) =>
      count > 0 && (
        <Column key={id} style={{ left: `${index * width}%`, width: `${width}%` }}>
          <RowButton id={id} onOpen={open}>
            <Spoken>
              {name} {say.count(count)}
            </Spoken>
          </RowButton>
        </Column>
      ),
  );
}
