import { styled } from '@mui/material/styles';

const Line = styled('span')(({ theme }) => ({
  whiteSpace: 'nowrap',
  ...theme.typography.rowTitle,
  '&[data-scale="card"]': theme.typography.title,
  '&[data-scale="table"]': { ...theme.typography.text, fontWeight: 700 },
}));

interface Props {
  readonly place: string;
  readonly person?: string;
  /** `row` on the board, `card` at the top of a card, `table` in a table. */
  readonly scale?: 'row' | 'card' | 'table';
}

/** Where, and who is there; both bold. */
export function PlaceName({ place, person, scale = 'row' }: Props) {
  return <Line data-scale={scale}>{person ? `${place} ${person}` : place}</Line>;
}
