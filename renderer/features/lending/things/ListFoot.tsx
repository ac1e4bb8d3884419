import { styled } from '@mui/material/styles';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import type { Chord } from '../../../app/keyboard/chord.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  minHeight: 40,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  padding: '0 12px',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { ...theme.typography.second, color: theme.palette.ink2, paddingLeft: 8 },
}));

interface Props {
  readonly register: string;
  readonly chosen: string | null;
  readonly onLabel: (code: string) => void;
  readonly onPrint: () => void;
  readonly onExport: () => void;
  /** Why nothing can be exported by this person. */
  readonly exportBlocked: string | undefined;
  /** A card at the right has the digits for itself. */
  readonly hasDigits: boolean;
}

/** What can be done with the register: digits, print, export. */
export function ListFoot({ register, chosen, onLabel, onPrint, onExport, exportBlocked, hasDigits }: Props) {
  const t = useWords('lending');
  const show = (panel: LendingPanel) => () => goTo({ place: 'lending', register, panel });
  const acts: readonly { chord: Chord; label: string; act: () => void }[] = [
    { chord: '1', label: t('act.newThing'), act: show({ kind: 'new-thing' }) },
    { chord: '2', label: t('act.count'), act: show({ kind: 'count' }) },
    { chord: '3', label: t('act.import'), act: show({ kind: 'import' }) },
    {
      chord: '4',
      label: `${t('act.labels')} ${chosen ?? ''}`,
      act: () => chosen !== null && onLabel(chosen),
    },
    { chord: '5', label: t('act.blockList'), act: show({ kind: 'block-list' }) },
    { chord: 'Ctrl+P', label: t('act.print'), act: onPrint },
    { chord: 'Ctrl+E', label: t('act.export'), act: onExport },
  ];
  useKeys(
    acts
      .filter(({ chord }) => hasDigits || chord.startsWith('Ctrl'))
      .filter(({ chord }) => chord !== 'Ctrl+E' || exportBlocked === undefined),
  );
  return (
    <Foot>
      {hasDigits && <span>{t('cabinet.escFirst')}</span>}
      {acts.map(({ chord, label, act }) => (
        <Button
          key={chord}
          tone="quiet"
          scale="small"
          onClick={act}
          {...(chord === 'Ctrl+E' && { blockedBecause: exportBlocked })}
          {...((hasDigits || chord.startsWith('Ctrl')) && { chord })}
        >
          {label}
        </Button>
      ))}
    </Foot>
  );
}
