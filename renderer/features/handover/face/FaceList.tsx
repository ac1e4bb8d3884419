import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState, type LineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { AllTold } from './AllTold.tsx';
import { CurrentLine } from './CurrentLine.tsx';
import { useLineWords } from '../lines/use-line-words.ts';
import { isNews } from './FaceNews.tsx';
import { LineRow } from './LineRow.tsx';
import type { Telling } from './use-tell.ts';

const List = styled('ol')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
}));

interface Props {
  readonly handover: Handover;
  readonly lines: readonly HandoverLine[];
  readonly telling: Telling;
  /** How many can be told in one breath. */
  readonly together: number;
  readonly onTogether: () => void;
  readonly onOpen: () => void;
  readonly onCheck: () => void;
}

/** All lines in the order in which they are told: the current one large, its neighbours small. */
export function FaceList({ handover, lines, telling, together, onTogether, onOpen, onCheck }: Props) {
  const t = useWords('handover');
  const { current } = telling;
  const rowOf = useRow();
  return (
    <List aria-label={t('face.list')}>
      {lines.map((line, index) =>
        line.key === current?.key ? (
          <CurrentLine
            key={line.key}
            handover={handover}
            line={line}
            position={index + 1}
            telling={telling}
            together={together}
            onTogether={onTogether}
            onOpen={onOpen}
          />
        ) : (
          <LineRow
            key={line.key}
            id={line.key}
            position={index + 1}
            {...rowOf(line)}
            isNew={isNews(line, handover)}
            onChoose={telling.choose}
          />
        ),
      )}
      {current === null && <AllTold handover={handover} lines={lines} onCheck={onCheck} />}
    </List>
  );
}

interface RowText {
  readonly title: string;
  readonly text: string;
  readonly state: LineState;
  readonly question: string;
}

type Read = ReturnType<typeof useLineWords>;

/** What rows say of lines, in plain words that can be compared. */
function useRow(): (line: HandoverLine) => RowText {
  const separator = useWords('handover')('sentence');
  const read = useLineWords();
  return useMemo(() => readOnce(read, separator), [read, separator]);
}

/** Reads a line once for as long as it stays the same: of two hundred rows one changes with a press. */
function readOnce(read: Read, separator: string): (line: HandoverLine) => RowText {
  const known = new WeakMap<HandoverLine, RowText>();
  return (line) => {
    const before = known.get(line);
    if (before) return before;
    const { lead, title, text } = read(line);
    const row = {
      title: [lead, title].filter(Boolean).join(' '),
      text: [text, line.note].filter(Boolean).join(separator),
      state: lineState(line),
      question: line.mark?.question ?? '',
    };
    known.set(line, row);
    return row;
  };
}
