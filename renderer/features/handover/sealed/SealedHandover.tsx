import { styled } from '@mui/material/styles';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { openShift } from '../../../../shared/domain/apply-shifts.ts';
import { useDesk, useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goBack, goTo } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Foot } from '../Foot.tsx';
import { usePrintHandover } from '../use-print-handover.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { DocumentLines } from './DocumentLines.tsx';
import { DocumentSide } from './DocumentSide.tsx';
import { useHandover } from './use-handover.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

/** A handover that is over, as it was sealed; only what is added later grows. */
export function SealedHandover({ number }: { readonly number: string }) {
  const t = useWords('handover');
  const { handover, isLiving, refusal } = useHandover(number);
  if (refusal) return <ErrorNote error={refusal} />;
  if (handover === null) return <EmptyState sentence={t('sealed.loading')} />;
  return (
    <>
      <DocumentHead handover={handover} />
      <Columns>
        <DocumentLines handover={handover} />
        <DocumentSide handover={handover} isLiving={isLiving} />
      </Columns>
      <DocumentFoot handover={handover} isLiving={isLiving} />
    </>
  );
}

interface FootProps {
  readonly handover: Handover;
  readonly isLiving: boolean;
}

function DocumentFoot({ handover, isLiving }: FootProps) {
  const t = useWords('handover');
  const { id: me } = useStaff();
  const cameBy = useDesk((desk) => openShift(desk)?.cameBy);
  const print = usePrintHandover(handover.number, t('sealed.printed'));
  // Who has just taken over goes on from here.
  const isYours = handover.to === me && cameBy === handover.number;
  const begin = () => goTo({ place: 'today' });
  useKeys([
    { chord: 'Ctrl+P', label: t('sealed.print'), act: () => void print(), when: () => isLiving },
    { chord: 'Enter', label: t('sealed.toToday'), act: begin, when: () => isYours },
  ]);
  return (
    <Foot>
      <p>{isYours && <b>{t('sealed.yours')}</b>}</p>
      {isLiving && (
        <Button chord="Ctrl+P" onClick={() => void print()}>
          {handover.copies > 0 ? t('sealed.again') : t('sealed.print')}
        </Button>
      )}
      {isYours ? (
        <PrimaryButton autoFocus chord="Enter" onClick={begin}>
          {t('sealed.toToday')}
        </PrimaryButton>
      ) : (
        <Button scale="tall" autoFocus chord="Escape" onClick={goBack}>
          {t('sealed.back')}
        </Button>
      )}
    </Foot>
  );
}
