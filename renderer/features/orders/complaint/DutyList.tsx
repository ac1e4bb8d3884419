import { styled } from '@mui/material/styles';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { dutiesOf } from '../../../../shared/rules/duties.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { DutyLine } from './DutyLine.tsx';
import { useRecording } from './use-recording.ts';

const Box = styled('section')(({ theme }) => ({
  padding: '9px 20px 10px',
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 8, marginBottom: 2 },
  '& > header > h2': theme.typography.h2,
  '& > header > small': { ...theme.typography.meta, color: theme.palette.ink2 },
  '& > p': { ...theme.typography.meta, marginTop: 2, color: theme.palette.ink3 },
}));

/** What a complaint needs before the desk may close it, as a ticked list; each open duty has the keys that do it. */
export function DutyList({ order }: { readonly order: Order }) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const { start, trouble } = useRecording();
  const owed = dutiesOf(order).flatMap(({ duty, state }) => (state === 'not-yet' ? [] : [{ duty, state }]));
  // A measure or a compensation that nobody has promised is not missed; the form falls due by itself.
  const isFormAhead = dutiesOf(order).some(({ duty, state }) => duty === 'form' && state === 'not-yet');
  const open = owed.filter(({ state }) => state === 'open').length;
  return (
    <Box aria-label={t('duties.title')}>
      <header>
        <h2>{t('duties.title')}</h2>
        {isOpen(order) && (
          <small>{open === 0 ? t('duties.allDone') : t('duties.open', { count: open })}</small>
        )}
      </header>
      <ul>
        {owed.map(({ duty, state }) => (
          <DutyLine key={duty} order={order} duty={duty} state={state} onStart={start} />
        ))}
      </ul>
      {isFormAhead && isOpen(order) && <p>{t('duties.formAhead', { form: terms('duty.form') })}</p>}
      {trouble && <ErrorNote error={trouble} />}
    </Box>
  );
}
