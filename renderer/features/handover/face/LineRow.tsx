import { styled } from '@mui/material/styles';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState, type LineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useLineWords } from '../lines/use-line-words.ts';
import { isNews } from './FaceNews.tsx';

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
  readonly handover: Handover;
  readonly line: HandoverLine;
  readonly position: number;
  readonly onChoose: (line: HandoverLine) => void;
}

/** One line beside the current one: what it is and how it stands. */
export function LineRow({ handover, line, position, onChoose }: Props) {
  const t = useWords('handover');
  const { lead, title, text } = useLineWords()(line);
  const state = lineState(line);
  return (
    <Row data-state={state} onPointerDown={() => onChoose(line)}>
      <span>{position}</span>
      <span>{[lead, title].filter(Boolean).join(' ')}</span>
      <span>{line.note === '' ? text : line.note}</span>
      {isNews(line, handover) ? (
        <small data-news>{t('face.isNew')}</small>
      ) : (
        <State line={line} state={state} />
      )}
    </Row>
  );
}

function State({ line, state }: { readonly line: HandoverLine; readonly state: LineState }) {
  const shift = useWords('shift');
  if (state === 'untold') return <small />;
  return (
    <small data-state={state}>
      {state === 'question' ? <b>{shift('lineState.question')}</b> : shift(`lineState.${state}`)}
      {state === 'question' && ` ${line.mark?.question ?? ''}`}
    </small>
  );
}
