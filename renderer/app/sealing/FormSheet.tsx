import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useFocusFirst } from '../orders/use-focus-first.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '16px 20px',
  '& > p': { color: theme.palette.ink2 },
}));

const Spring = styled('span')({ flex: 1 });

/** Where Enter stops on its way through the sheet. */
const stops = 'input, select, [role="radio"][tabindex="0"]';

const WIDTH = 700;

interface Props {
  readonly title: string;
  readonly leaveLabel: string;
  readonly submitLabel: string;
  /** Why it cannot be done yet. */
  readonly blocked: string | undefined;
  readonly isAsking: boolean;
  readonly refusal: Refusal | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Esc while it is asked, for what takes long; its acts stand in the sheet then. */
  readonly onStop?: () => void;
  /** What takes the focus first, as a selector; the first thing that is asked when left out. */
  readonly first?: string;
  /** Further acts, at the left of the foot. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet that asks several things: Enter goes to the next one, Ctrl Enter does it, Esc leaves it. */
export function FormSheet(props: Props) {
  const { title, leaveLabel, submitLabel, blocked, isAsking, refusal } = props;
  const { onSubmit, onClose, onStop, more, children, first = stops } = props;
  const t = useWords('bundles');
  const [body, attachBody] = useFocusFirst(first);
  const goOn = () => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    all[all.findIndex((stop) => stop === document.activeElement) + 1]?.focus();
  };
  const leave = () => {
    if (!isAsking) onClose();
    else onStop?.();
  };
  return (
    <Sheet
      isOpen
      title={title}
      width={WIDTH}
      onClose={leave}
      escLabel={isAsking && onStop ? t('move.stop.stop') : leaveLabel}
      keys={[
        { chord: 'Enter', label: t('nextField'), act: goOn, inFields: true },
        {
          chord: 'Ctrl+Enter',
          label: submitLabel,
          act: onSubmit,
          onButtons: true,
          when: () => blocked === undefined && !isAsking,
        },
      ]}
      foot={
        (!isAsking || !onStop) && (
          <>
            <Button tone="quiet" chord="Escape" onClick={leave}>
              {leaveLabel}
            </Button>
            {more}
            <Spring />
            <PrimaryButton chord="Ctrl+Enter" onClick={onSubmit} blockedBecause={blocked}>
              {submitLabel}
            </PrimaryButton>
          </>
        )
      }
    >
      <Body ref={attachBody}>
        {children}
        {refusal && <ErrorNote error={refusal} />}
      </Body>
    </Sheet>
  );
}
