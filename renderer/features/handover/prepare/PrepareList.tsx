import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLineWords } from '../lines/use-line-words.ts';
import { NoteField } from './NoteField.tsx';
import { PrepareLine } from './PrepareLine.tsx';
import type { usePrepare } from './use-prepare.ts';

const List = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& section > h2': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 8,
    padding: '12px 20px 8px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& section > h2 > small': { ...theme.typography.second, fontWeight: 400, color: theme.palette.ink3 },
}));

interface Props {
  readonly list: ReturnType<typeof usePrepare>;
  readonly incoming: string;
  /** Enter at the last line. */
  readonly onEnd: () => void;
}

/** The open matters by group; the one at which one is has its field open. */
export function PrepareList({ list, incoming, onEnd }: Props) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const read = useLineWords();
  if (list.lines.length === 0)
    return (
      <List>
        <EmptyState sentence={t('prepare.empty')} />
      </List>
    );
  return (
    <List>
      {list.groups.map(({ group, lines }) => (
        <section key={group} aria-label={shift(`group.${group}`)}>
          <h2>
            {shift(`group.${group}`)}
            <small>
              {t('prepare.items', { count: lines.length })}
              {group === 'callbacks' && `${t('sentence')}${t('prepare.callbacksHint')}`}
            </small>
          </h2>
          {lines.map((line) => (
            <PrepareLine key={line.key} line={line} read={read} incoming={incoming} onChoose={list.choose}>
              {line.key === list.current ? (
                <NoteField
                  line={line}
                  incoming={incoming}
                  what={read(line).lead || read(line).title}
                  onNext={list.isLast ? onEnd : () => list.step(1)}
                  onStep={list.step}
                />
              ) : undefined}
            </PrepareLine>
          ))}
        </section>
      ))}
    </List>
  );
}
