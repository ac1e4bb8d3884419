import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useNoticeWords } from './use-notice-words.ts';

const List = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  overflow: 'hidden',
  '&:focus-within': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 12,
  padding: '5px 10px',
  cursor: 'pointer',
  borderLeft: '3px solid transparent',
  '& + &': { borderTop: `1px solid ${theme.palette.line}` },
  // The ring stands round the whole list; bar and tint show which one.
  'html &:focus': { outline: 'none' },
  '&[aria-checked="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeftColor: theme.palette.accent,
  },
  '& > small': { ...theme.typography.meta, gridColumn: '1 / -1', color: theme.palette.ink2 },
}));

interface Props {
  readonly order: Order;
  readonly notices: readonly Notice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Whom to tell, with the number to dial and why; ↑ ↓ choose. */
export function NoticeRows({ order, notices, chosen, onChoose }: Props) {
  const t = useWords('complaints');
  const say = useNoticeWords();
  const list = useRef<HTMLDivElement>(null);
  const here = notices.findIndex(({ id }) => id === chosen);
  const go = (step: number) => {
    const index = (here + step + notices.length) % notices.length;
    const next = notices[index];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  };
  useKeys([
    { chord: 'ArrowDown', act: () => go(1), repeats: true },
    { chord: 'ArrowUp', act: () => go(-1), repeats: true },
  ]);
  return (
    <List ref={list} role="radiogroup" aria-label={t('notices.list')}>
      {notices.map((notice) => (
        <Row
          key={notice.id}
          role="radio"
          aria-checked={notice.id === chosen}
          tabIndex={notice.id === chosen ? 0 : -1}
          onClick={() => onChoose(notice.id)}
        >
          <b>{say.who(notice)}</b>
          <span>{say.reach(order, notice)}</span>
          <small>{say.story(order, notice)}</small>
        </Row>
      ))}
    </List>
  );
}
