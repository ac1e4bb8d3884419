import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { LineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '34px minmax(0, 260px) minmax(0, 1fr) auto',
  gap: 12,
  alignItems: 'center',
  height: 36,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 36px',
  color: theme.palette.ink,
  cursor: 'pointer',
  '&[data-state="told"]': { color: theme.palette.ink3 },
  '& > span': { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > span:first-of-type': { color: theme.palette.ink3 },
  '& > span:nth-of-type(3)': { color: theme.palette.ink2 },
  '&[data-state="told"] > span:nth-of-type(3)': { color: theme.palette.ink3 },
  '& > small': {
    ...theme.typography.second,
    maxWidth: 380,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: theme.palette.ink2,
  },
  '& > small[data-state="question"], & > small[data-state="changed"], & > small[data-news="true"]': {
    color: theme.palette.soon,
  },
}));

interface Props {
  readonly id: string;
  readonly position: number;
  /** Number, where and who. */
  readonly title: string;
  readonly text: string;
  readonly state: LineState;
  readonly question: string;
  readonly isNew: boolean;
  readonly onChoose: (key: string) => void;
}

/** One line beside the current one: what it is and how it stands; drawn anew only when one of its words changes. */
export const LineRow = memo(function LineRow(props: Props) {
  const { id, position, title, text, state, question, isNew, onChoose } = props;
  const t = useWords('handover');
  const shift = useWords('shift');
  return (
    <Row data-state={state} onPointerDown={() => onChoose(id)}>
      <span>{position}</span>
      <span>{title}</span>
      <span>{text}</span>
      {isNew && <small data-news>{t('face.isNew')}</small>}
      {!isNew && state !== 'untold' && (
        <small data-state={state}>
          {state === 'question' ? <b>{shift('lineState.question')}</b> : shift(`lineState.${state}`)}
          {state === 'question' && ` ${question}`}
        </small>
      )}
    </Row>
  );
});
