import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import type { OtherLine } from './other-line.ts';

const List = styled('ul')(({ theme }) => ({
  flex: '1 1 0',
  minWidth: 0,
  margin: 0,
  padding: 0,
  overflow: 'auto',
  listStyle: 'none',
  backgroundColor: theme.palette.sheet,
}));

const Line = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  columnGap: 12,
  alignItems: 'baseline',
  width: '100%',
  padding: '7px 20px',
  cursor: 'pointer',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > b': {
    gridColumn: 2,
    fontWeight: 400,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > small': { ...theme.typography.second, color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '&[aria-current="true"]': { backgroundColor: theme.palette.accentTint },
  '&:focus': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

interface Props {
  readonly letter: string;
  readonly lines: readonly OtherLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Records of another desk, each marked with it: ↑ ↓ choose, the chosen one is read at the right. */
export function OtherList({ letter, lines, chosen, onChoose }: Props) {
  const t = useWords('bundles');
  const list = useRef<HTMLUListElement>(null);
  const focus = (index: number) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    all[Math.min(Math.max(index, 0), all.length - 1)]?.focus();
  };
  const here = lines.findIndex(({ id }) => id === chosen);
  const first = lines[0]?.id;
  useEffect(() => {
    if (first === undefined) return;
    // Whoever types in the search stays there.
    const isTyping = document.activeElement?.matches('input') ?? false;
    if (!isTyping) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [first]);
  useKeys([
    { chord: 'ArrowDown', act: () => focus(here + 1), repeats: true },
    { chord: 'ArrowUp', act: () => focus(here - 1), repeats: true },
  ]);
  return (
    <List ref={list} aria-label={t('others.list', { letter })}>
      {lines.map((line) => (
        <li key={line.id}>
          <RecordLine letter={letter} line={line} isChosen={line.id === chosen} onChoose={onChoose} />
        </li>
      ))}
    </List>
  );
}

interface LineProps extends Pick<Props, 'letter' | 'onChoose'> {
  readonly line: OtherLine;
  readonly isChosen: boolean;
}

function RecordLine({ letter, line, isChosen, onChoose }: LineProps) {
  const t = useWords('bundles');
  const terms = useWords('terms');
  const log = useWords('dutyLog');
  const format = useFormat();
  const sort = line.of
    ? terms(`kind.${line.of}`)
    : line.category
      ? log(`category.${line.category}`)
      : t(`others.kind.${line.kind}`);
  return (
    <Line
      type="button"
      aria-current={isChosen}
      onFocus={() => onChoose(line.id)}
      onClick={() => onChoose(line.id)}
    >
      <MarkChip strength="outlined">{t('others.mark', { letter })}</MarkChip>
      <b>{line.title}</b>
      <small>{format.moment(line.at, momentNow())}</small>
      <small style={{ gridColumn: '2 / -1' }}>{[sort, line.number].filter(Boolean).join(' ')}</small>
    </Line>
  );
}
