import { styled } from '@mui/material/styles';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { Button } from '../../ui/Button.tsx';

const Line = styled('div')(({ theme }) => ({
  flex: 'none',
  minHeight: 56,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  padding: '8px 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
}));

/** One act of the foot with its digit. */
export interface FootAct {
  readonly chord: Chord;
  readonly label: string;
  readonly blockedBecause: string | undefined;
  readonly act: () => void;
}

/** The acts for the row, by digit; one that cannot be done says why. */
export function DirectoryFoot({ acts }: { readonly acts: readonly FootAct[] }) {
  useKeys(
    acts.map(({ chord, label, blockedBecause, act }) => ({
      chord,
      label,
      act,
      when: () => blockedBecause === undefined,
    })),
  );
  return (
    <Line>
      {acts.map(({ chord, label, blockedBecause, act }) => (
        <Button key={chord} scale="small" chord={chord} blockedBecause={blockedBecause} onClick={act}>
          {label}
        </Button>
      ))}
    </Line>
  );
}
