import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { readMoment } from '../../app/orders/local-moment.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { PaperCopyState } from './use-paper-copy.ts';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  margin: '18px 0 6px',
  '& > h2': theme.typography.h2,
  '& > span': { ...theme.typography.second, color: theme.palette.ink3 },
}));

interface Props {
  readonly copy: PaperCopyState;
  /** Enter in the last field: back to the questions. */
  readonly onLast: () => void;
}

/** What is copied from the paper: when, what, how much; all may stay empty. */
export function PaperCopy({ copy, onLast }: Props) {
  const t = useWords('orders');
  const acts = useWords('acts');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const goOn = () => {
    const all = [...(box.current?.querySelectorAll('input') ?? [])];
    const next = all[all.findIndex((field) => field === document.activeElement) + 1];
    if (next) next.focus();
    else onLast();
  };
  useKeys([{ chord: 'Enter', act: goOn, inFields: true }], { within: box });
  const now = momentNow();
  const read = readMoment(copy.fields.doneAt, 'past', now, format.timeZone);
  const isWrong = (name: PaperCopyState['trouble']) => copy.isShown && copy.trouble === name;
  return (
    <div ref={box}>
      <Head>
        <h2>{t('check.copy')}</h2>
        <span>{t('check.optional')}</span>
      </Head>
      <FormGrid>
        <FormRow
          label={t('check.doneAt')}
          hint={
            read && copy.changed.doneAt ? acts('momentRead', { time: format.moment(read, now) }) : undefined
          }
          error={isWrong('doneAt') && acts('momentUnread')}
        >
          <TextInput
            value={copy.fields.doneAt}
            placeholder={acts('momentHint')}
            onChange={(event) => copy.set('doneAt', event.target.value)}
          />
        </FormRow>
        <FormRow label={t('check.result')}>
          <TextInput
            value={copy.fields.result}
            inputProps={{ maxLength: 5_000 }}
            onChange={(event) => copy.set('result', event.target.value)}
          />
        </FormRow>
        <FormRow label={t('check.materials')} error={isWrong('materials') && acts('notMoney')}>
          <TextInput
            value={copy.fields.materials}
            startAdornment="¥"
            onChange={(event) => copy.set('materials', event.target.value)}
          />
        </FormRow>
      </FormGrid>
    </div>
  );
}
