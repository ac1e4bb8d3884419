import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState } from 'react';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { LineClock } from '../lines/LineClock.tsx';
import { useLineWords } from '../lines/use-line-words.ts';
import { LineActs } from './LineActs.tsx';
import { LineFacts } from './LineFacts.tsx';
import { LineMarks } from './LineMarks.tsx';
import { SayField } from './SayField.tsx';
import type { Telling } from './use-tell.ts';

const Box = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '34px minmax(0, 1fr)',
  columnGap: 12,
  padding: '18px 20px 18px 16px',
  borderLeft: `4px solid ${theme.palette.accent}`,
  backgroundColor: theme.palette.accentTint,
  scrollMargin: 80,
  '& > span': { paddingTop: 8, color: theme.palette.ink2 },
  '& > div': { minWidth: 0, display: 'flex', flexDirection: 'column', gap: 8 },
  '& header': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 14px' },
  '& header > h2': { fontSize: 26, lineHeight: '34px', overflowWrap: 'anywhere' },
  '& header > small': { ...theme.typography.text, color: theme.palette.ink2 },
  '& header > :last-child': { marginLeft: 'auto' },
  '& p[data-part="said"]': { fontSize: 18, lineHeight: '26px', overflowWrap: 'anywhere' },
  '& p[data-part="said"] + p[data-part="said"]': { color: theme.palette.ink2, fontSize: 16 },
}));

interface Props {
  readonly handover: Handover;
  readonly line: HandoverLine;
  readonly position: number;
  readonly telling: Telling;
  readonly together: number;
  readonly onTogether: () => void;
  readonly onOpen: () => void;
}

/** The line that is told now, readable for two, with what can be said to it. */
export function CurrentLine({ handover, line, position, telling, together, onTogether, onOpen }: Props) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const name = useStaffName();
  const { lead, title, text, kind } = useLineWords()(line);
  const [field, setField] = useState<'question' | 'answer' | null>(null);
  const box = useRef<HTMLLIElement>(null);
  const titleId = useId();
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  const ask = (question: string) => {
    setField(null);
    void telling.say([line], { as: 'question', question });
  };
  const answer = (said: string) => {
    setField(null);
    void telling.answer(line, said);
  };
  return (
    <Box ref={box} aria-current="true">
      <span>{position}</span>
      <div>
        <header>
          <h2 id={titleId}>{[lead, title].filter(Boolean).join(' ') || text}</h2>
          <small>{[shift(`group.${line.group}`), kind].filter(Boolean).join(' · ')}</small>
          <LineClock item={line} scale="large" />
        </header>
        {(lead !== '' || title !== '') && text !== '' && <p data-part="said">{text}</p>}
        {line.note !== '' && <p data-part="said">{line.note}</p>}
        <LineFacts line={line} from={handover.from} to={handover.to} />
        <LineMarks handover={handover} line={line} />
        {field === null && (
          <LineActs
            handover={handover}
            line={line}
            describedBy={titleId}
            telling={telling}
            together={together}
            onTogether={onTogether}
            onOpen={onOpen}
            onField={setField}
          />
        )}
        {field === 'question' && (
          <SayField
            label={t('face.questionField')}
            placeholder={t('face.questionPlaceholder')}
            onSay={ask}
            onCancel={() => setField(null)}
          />
        )}
        {field === 'answer' && (
          <SayField
            label={t('face.answerField')}
            placeholder={t('face.answerPlaceholder', { name: name(handover.from) })}
            onSay={answer}
            onCancel={() => setField(null)}
          />
        )}
        {telling.refusal && <ErrorNote error={telling.refusal} />}
      </div>
    </Box>
  );
}
