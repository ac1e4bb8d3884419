import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { chordForAria, type Chord } from '../../../app/keyboard/chord.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import type { ListPaper } from '../use-list-paper.ts';

const Face = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 30,
  padding: '0 6px',
  border: 0,
  background: 'none',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  color: theme.palette.ink2,
  borderRadius: theme.shape.borderRadius,
}));

interface Props {
  readonly chord: Chord;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A key with what it does, in the foot of a list; it can be clicked too. */
export function FootKey({ chord, onClick, children }: Props) {
  return (
    <Face type="button" aria-keyshortcuts={chordForAria(chord)} onClick={onClick}>
      <KeyCap chord={chord} /> {children}
    </Face>
  );
}

type Keys = Pick<ListPaper, 'print' | 'exportList' | 'exportBlocked'>;

/** Print and export, at the end of the foot; what a person may not do says who may. */
export function PaperKeys({ print, exportList, exportBlocked }: Keys) {
  const t = useWords('keeping');
  useKeys([
    { chord: 'Ctrl+P', label: t('print'), act: print },
    {
      chord: 'Ctrl+E',
      label: t('export'),
      act: exportList,
      when: () => exportBlocked === undefined,
    },
  ]);
  return (
    <>
      <FootKey chord="Ctrl+P" onClick={print}>
        {t('print')}
      </FootKey>
      {exportBlocked === undefined ? (
        <FootKey chord="Ctrl+E" onClick={exportList}>
          {t('export')}
        </FootKey>
      ) : (
        <Button tone="quiet" scale="small" chord="Ctrl+E" onClick={exportList} blockedBecause={exportBlocked}>
          {t('export')}
        </Button>
      )}
    </>
  );
}

/** The foot under a list, with what can be done by key. */
export const ListFoot = styled('footer')(({ theme }) => ({
  flex: 'none',
  minHeight: 44,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  padding: '4px 20px 4px 14px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > small': { ...theme.typography.meta, marginLeft: 'auto', color: theme.palette.ink3 },
}));
