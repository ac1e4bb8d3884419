import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useRows } from '../../app/keyboard/use-rows.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { CallSheet } from '../../app/reports/CallSheet.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { OwnDraw } from './OwnDraw.tsx';
import { ownPlace } from './own-place.ts';
import { useOwnDraws } from './use-own-draws.ts';

const List = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '4px 0 20px',
  backgroundColor: theme.palette.sheet,
}));

/** What was found in one's own records, draw by draw (R14): ↑ ↓ move, Enter opens a record; else who may check. */
export function OwnResults({ whoMay }: { readonly whoMay: string }) {
  const t = useWords('quality');
  const common = useWords('common');
  const { draws, refusal } = useOwnDraws();
  const [read, setRead] = useState<string | null>(null);
  const list = useRows<HTMLDivElement>(true);
  const isThere = draws !== null;
  useEffect(() => {
    if (!isThere) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const { record } = ownPlace.getState();
    (lines.find(({ dataset }) => dataset['row'] === record) ?? lines[0])?.focus();
  }, [list, isThere]);
  useKeys([{ chord: 'Escape', label: common('back'), act: goBack }]);
  const open = (record: string) => {
    ownPlace.setState({ record });
    setRead(record);
  };
  return (
    <>
      {refusal && <ErrorNote error={refusal} />}
      {draws?.length === 0 && (
        <EmptyState sentence={t('own.none')}>
          <span>{t('whoMay', { roles: whoMay })}</span>
        </EmptyState>
      )}
      <List ref={list}>
        {draws?.map((draw) => (
          <OwnDraw key={draw.id} draw={draw} onOpen={open} />
        ))}
      </List>
      {read !== null && <CallSheet number={read} onClose={() => setRead(null)} />}
    </>
  );
}
