import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { Facts } from './Facts.tsx';
import type { OtherLine } from './other-line.ts';
import { saidIn, useOtherFacts } from './use-other-facts.ts';

const Sheet = styled('section')(({ theme }) => ({
  flex: '1 1 0',
  minWidth: 0,
  overflow: 'auto',
  padding: '14px 20px 20px',
  borderLeft: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
  'html &:focus': { outlineOffset: -2 },
  '& > header': { display: 'flex', alignItems: 'center', gap: 10, marginBottom: 10 },
  '& > header > h2': theme.typography.rowTitle,
  '& > blockquote': {
    ...theme.typography.said,
    margin: '0 0 12px',
    padding: '8px 12px',
    borderLeft: `3px solid ${theme.palette.soon}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
}));

interface Props {
  readonly desk: string;
  readonly letter: string;
  readonly line: OtherLine | null;
}

/** One record of another desk as it was written there; nothing can be done with it. */
export function OtherRecord({ desk, letter, line }: Props) {
  const t = useWords('bundles');
  const { record, refusal } = useRecord(desk, line?.id ?? null);
  const facts = useOtherFacts(record);
  return (
    <Sheet aria-label={t('others.record', { letter })} tabIndex={0}>
      {line === null && <p>{t('others.choose')}</p>}
      {refusal && <ErrorNote error={refusal} />}
      {record && (
        <>
          <header>
            <MarkChip strength="solid">{t('others.mark', { letter })}</MarkChip>
            <h2>{line && line.number !== '' ? line.number : t(`others.kind.${record.kind}`)}</h2>
          </header>
          {saidIn(record) !== '' && <blockquote>{saidIn(record)}</blockquote>}
          <Facts facts={facts} />
        </>
      )}
    </Sheet>
  );
}

function useRecord(desk: string, number: string | null) {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<{
    readonly record: FiledRecord | null;
    readonly refusal: Refusal | null;
  }>({ record: null, refusal: null });
  useEffect(() => {
    if (number === null) return undefined;
    let isHere = true;
    void invoke('desks.record', { desk, number }).then((reply) => {
      if (!isHere) return;
      setAnswer(
        reply.ok ? { record: reply.value.record, refusal: null } : { record: null, refusal: reply.error },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, desk, number]);
  return answer;
}
