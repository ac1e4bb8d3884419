import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { SlipPreview } from '../../../ui/SlipPreview.tsx';

const Aside = styled('aside')(({ theme }) => ({
  width: 400,
  flex: 'none',
  overflow: 'auto',
  padding: '20px 24px',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 16,
  color: theme.palette.ink2,
  backgroundColor: theme.palette.well,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& figure': { maxWidth: '100%' },
  '@media (max-width: 1180px)': { width: 300 },
}));

const PX_PER_MM = 96 / 25.4;
const WIDEST_PX = 350;

type Answer = Result<OutputOf<'slips.preview'>, Refusal>;

/** The test page as this printer will print it. */
export function TestPreview({ printer }: { readonly printer: Printer | null }) {
  const t = useWords('settings');
  const slips = useWords('slips');
  const invoke = useInvoke();
  const [shown, setShown] = useState<{ of: Printer; answer: Answer } | null>(null);
  useEffect(() => {
    if (!printer) return undefined;
    let isWanted = true;
    void invoke('slips.preview', { printerId: printer.id }).then((answer) => {
      if (isWanted) setShown({ of: printer, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, printer]);
  const answer = shown !== null && shown.of.id === printer?.id ? shown.answer : null;
  return (
    <Aside aria-label={t('printer.preview')} tabIndex={0}>
      {!printer && <p>{t('printer.previewNew')}</p>}
      {answer && !answer.ok && <ErrorNote error={answer.error} />}
      {answer?.ok &&
        answer.value.pages.map((page) => (
          <SlipPreview
            key={page.name}
            svg={page.svg}
            part={t('printer.preview')}
            remark={slips(`paper.${answer.value.printer.paper}`)}
            description={t('printer.preview')}
            width={Math.min(WIDEST_PX, Math.round(page.widthMm * PX_PER_MM))}
          />
        ))}
    </Aside>
  );
}
