import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DrawForm } from './DrawForm.tsx';
import { DrawTable } from './DrawTable.tsx';

const Table = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.sheet,
}));

/** Opens a draw at its first record that was not looked at. */
function open({ id }: Pick<QualityDraw, 'id'>): void {
  goTo({ place: 'reports', view: 'quality', draw: id });
}

/** Draws a sample, and opens the earlier ones. */
export function DrawList() {
  const t = useWords('quality');
  const draws = useDesk(({ quality }) => quality);
  const newestFirst = useMemo(() => draws.toReversed(), [draws]);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <DrawForm takesFocus={draws.length === 0} onDrawn={(id) => open({ id })} />
      <Table>
        <DrawTable
          draws={newestFirst}
          chosen={chosen ?? newestFirst[0]?.id ?? null}
          onChoose={setChosen}
          onOpen={open}
          autoFocus={draws.length > 0}
          empty={
            <EmptyState sentence={t('none')}>
              <span>{t('noneHint')}</span>
            </EmptyState>
          }
        />
      </Table>
    </>
  );
}
