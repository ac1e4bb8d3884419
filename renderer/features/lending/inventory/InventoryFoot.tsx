import { styled } from '@mui/material/styles';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import type { InventorySummary } from './use-inventory-import.ts';

const Foot = styled('footer')(({ theme }) => ({
  minHeight: 60,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '0 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
}));

const Spring = styled('span')({ flex: 1 });

interface Props {
  readonly summary: InventorySummary;
  readonly isPrinting: boolean;
  readonly onPrinting: (isPrinting: boolean) => void;
  readonly onAgain: () => void;
  readonly onWrite: () => void;
}

/** What is done with an inventory that was looked through: another file, labels or not, into the book. */
export function InventoryFoot({ summary, isPrinting, onPrinting, onAgain, onWrite }: Props) {
  const t = useWords('inventory');
  const imports = useWords('imports');
  const { language } = useFormat();
  const count = summary.newThings + summary.changedThings;
  const things = new Intl.NumberFormat(language).format(count);
  const go = summary.problemCount > 0 ? t('import.goLeaving', { things }) : t('import.go', { things });
  useKeys([{ chord: 'Ctrl+Enter', act: onWrite, when: () => count > 0, label: go }]);
  return (
    <Foot>
      <Button onClick={onAgain}>{imports('again')}</Button>
      <Spring />
      <TickButton isTicked={isPrinting} onChange={onPrinting}>
        {t('import.printLabels')}
      </TickButton>
      <PrimaryButton
        chord="Ctrl+Enter"
        onClick={onWrite}
        blockedBecause={count === 0 ? imports('nothing') : undefined}
      >
        {go}
      </PrimaryButton>
    </Foot>
  );
}
