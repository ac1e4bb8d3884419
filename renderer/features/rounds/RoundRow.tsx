import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import { ItemClock } from '../../app/shift/ItemClock.tsx';
import { useItemWords } from '../../app/shift/use-item-words.ts';
import { FoundText } from './FoundText.tsx';
import { isUnseen } from './use-round-lines.ts';

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '96px minmax(0, 240px) minmax(0, 1fr) 132px minmax(0, 240px)',
  gap: 12,
  alignItems: 'center',
  height: 36,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  // Rows out of sight are neither laid out nor painted; long lists stay smooth.
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 36px',
  cursor: 'pointer',
  '&:lang(en)': { gridTemplateColumns: '104px minmax(0, 240px) minmax(0, 1fr) 156px minmax(0, 260px)' },
  '&[data-seen="true"]': { color: theme.palette.ink3 },
  '& > span': { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > span:first-of-type': { color: theme.palette.ink3 },
  '& > span:nth-of-type(3)': { color: theme.palette.ink2 },
  '&[data-seen="true"] > span': { color: theme.palette.ink3 },
  '& > span:last-of-type': { ...theme.typography.second, textAlign: 'right' },
}));

interface Props {
  readonly line: RoundLine;
  readonly onChoose: (line: RoundLine) => void;
}

/** One matter beside the current one: what it is, its clock, and how it was found. */
export const RoundRow = memo(function RoundRow({ line, onChoose }: Props) {
  const words = useItemWords();
  const text = words.text(line);
  return (
    <Row data-seen={!isUnseen(line)} onClick={() => onChoose(line)}>
      <span>{words.number(line)}</span>
      <span>{words.title(line)}</span>
      <span title={text}>{text}</span>
      <ItemClock item={line} />
      <span>
        <FoundText line={line} />
      </span>
    </Row>
  );
});
