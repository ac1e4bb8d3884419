import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { CopyPath } from '../../app/reports/CopyPath.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { sizeText } from '../../app/words/size-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useReceiptWords } from './use-receipt-words.ts';

const Body = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 12,
  padding: '14px 20px',
  'html &:focus': { outlineOffset: -2 },
  '& > h2': theme.typography.rowTitle,
  '& > dl': {
    width: '100%',
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 14px',
  },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
}));

const WIDTH = 320;

interface Props {
  readonly receipt: ExportReceipt;
  /** Back to the table. */
  readonly onLeave: () => void;
}

/** One export in full: why, how it ended, where the file lies and what proves that it is the one. */
export function ReceiptPanel({ receipt, onLeave }: Props) {
  const t = useWords('ledgers');
  const say = useReceiptWords();
  const { language } = useFormat();
  const panel = useRef<HTMLElement>(null);
  const took = useTook(receipt);
  const { reason, file, bytes, sha256 } = receipt;
  useKeys([{ chord: 'Escape', act: onLeave, inFields: false }], { within: panel });
  const facts = [
    [t('receipts.column.days'), say.days(receipt)],
    [t('receipts.filter'), say.filter(receipt)],
    [t('receipts.column.format'), say.format(receipt)],
    [t('receipts.column.phones'), say.phones(receipt)],
    [t('receipts.why'), reason],
    [t('receipts.column.by'), `${say.by(receipt)} ${say.at(receipt)}`],
    [t('receipts.column.outcome'), say.outcome(receipt)],
    [t('receipts.took'), took],
    [t('receipts.column.rows'), say.rows(receipt)],
    [t('receipts.size'), bytes > 0 ? sizeText(bytes, language) : ''],
    [t('receipts.file'), file === '' && receipt.outcome !== null ? t('receipts.noFile') : ''],
    [t('receipts.check'), sha256],
  ] as const;
  return (
    <SidePanel label={t('receipts.details')} width={WIDTH}>
      <Body ref={panel} tabIndex={-1}>
        <h2>{say.what(receipt)}</h2>
        <dl>
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <Fact key={label} label={label} value={value} />
            ))}
        </dl>
        {file !== '' && <CopyPath key={receipt.id} file={file} chord="1" />}
      </Body>
    </SidePanel>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function useTook({ beganAt, endedAt }: ExportReceipt): string {
  const format = useFormat();
  return endedAt === null ? '' : format.duration(Date.parse(endedAt) - Date.parse(beganAt));
}
