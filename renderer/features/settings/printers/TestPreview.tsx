import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { SlipPreview } from '../../../ui/SlipPreview.tsx';

const PX_PER_MM = 96 / 25.4;
const WIDEST_PX = 350;

type Answer = Result<OutputOf<'slips.preview'>, Refusal>;

/** The test page as this printer will print it. */
export function TestPreview({ printer }: { readonly printer: Printer }) {
  const t = useWords('settings');
  const slips = useWords('slips');
  const invoke = useInvoke();
  const [shown, setShown] = useState<{ of: Printer; answer: Answer } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void invoke('slips.preview', { printerId: printer.id }).then((answer) => {
      if (isWanted) setShown({ of: printer, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, printer]);
  const answer = shown !== null && shown.of.id === printer.id ? shown.answer : null;
  return (
    <>
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
    </>
  );
}
