import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useCallbackWords } from './use-callback-words.ts';

const Entry = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'block',
  width: '100%',
  padding: '8px 16px',
  textAlign: 'left',
  border: 0,
  borderBottom: `1px solid ${theme.palette.line}`,
  background: 'none',
  color: theme.palette.ink2,
  cursor: 'pointer',
  'html &:focus': { outlineOffset: -2 },
  '& > span': { display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 },
  '& b': { ...theme.typography.rowTitle, color: theme.palette.ink },
  '& b, & i': {
    flex: 1,
    minWidth: 0,
    fontStyle: 'normal',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& small': { ...theme.typography.meta, whiteSpace: 'nowrap', color: theme.palette.ink2 },
  '& small[data-tone="late"]': { color: theme.palette.late },
  '& small[data-tone="soon"]': { color: theme.palette.soon },
  '&[aria-current="true"]': {
    backgroundColor: theme.palette.sheet,
    boxShadow: `inset 3px 0 0 ${theme.palette.accent}`,
  },
}));

interface Props {
  readonly line: CallbackLine;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One callback of the list: who, why, how often nobody answered, and from when on it makes sense. */
export function CallbackEntry({ line, isOpen, onOpen }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const { reason } = useCallbackWords(line);
  const when = useWhen(line);
  const marks = useMarks(line);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const tries = line.tries.filter(({ outcome }) => outcome === 'no-answer').length;
  return (
    <Entry ref={button} type="button" aria-current={isOpen} onClick={onOpen}>
      <span>
        <b>
          {line.place} {line.contact.name}
        </b>
        <small data-tone={line.isLate ? 'late' : undefined}>{when}</small>
      </span>
      <span>
        <i>
          {reason} {line.text}
        </i>
        <small>{tries === 0 ? t('firstTry') : t('tries', { count: tries })}</small>
        <small>{words.number(line.order)}</small>
      </span>
      {marks.length > 0 && (
        <span>
          <small data-tone="soon">{marks.join(t('listSeparator'))}</small>
        </span>
      )}
    </Entry>
  );
}

/** From when on it makes sense; on a late one since when it should have been made. */
function useWhen({ isLate, dueAt, callFrom, state }: CallbackLine): string {
  const t = useWords('callbacks');
  const format = useFormat();
  const now = momentNow();
  if (state === 'resting' && callFrom !== null) return t('from', { time: format.moment(callFrom, now) });
  return isLate && dueAt !== null ? t('lateSince', { time: format.moment(dueAt, now) }) : '';
}

function useMarks({ refuses, entrusted }: CallbackLine): string[] {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const name = words.staff(entrusted?.to ?? null);
  return [
    ...(refuses ? [t('refusesMark')] : []),
    ...(entrusted ? [t(entrusted.acceptedAt === null ? 'entrustedMark' : 'acceptedMark', { name })] : []),
  ];
}
