import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { CopyPath } from '../../app/reports/CopyPath.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { sizeText } from '../../app/words/size-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Facts } from './Facts.tsx';
import { isAwaited } from './is-awaited.ts';
import { useBundleWords } from './use-bundle-words.ts';

const Body = styled('section')(({ theme }) => ({
  padding: '14px 16px 16px',
  'html &:focus': { outlineOffset: -2 },
  '& > h2': { ...theme.typography.rowTitle, marginBottom: 10 },
  '& > div': { marginTop: 10 },
  '& > p': { ...theme.typography.second, marginTop: 10, color: theme.palette.ink2 },
}));

interface Props {
  readonly bundle: BundleReceipt;
  /** Back to the table. */
  readonly onLeave: () => void;
}

/** One bundle in full: why, by whom, where the file lies, and whether the other side has it. */
export function BundlePanel({ bundle, onLeave }: Props) {
  const t = useWords('bundles');
  const say = useBundleWords();
  const format = useFormat();
  const at = (moment: string | null) => (moment === null ? '' : format.moment(moment, momentNow()));
  const panel = useRef<HTMLElement>(null);
  useKeys([{ chord: 'Escape', act: onLeave, inFields: false }], { within: panel });
  return (
    <Body ref={panel} tabIndex={-1}>
      <h2>{`${say.way(bundle)} ${say.letter(bundle)}`}</h2>
      <Facts
        facts={[
          [t('changes'), say.span(bundle)],
          [t('column.seal'), say.seal(bundle)],
          [t('why'), isByItself(bundle) ? t('bySchedule') : bundle.reason],
          [t('column.by'), `${say.by(bundle)} ${say.at(bundle)}`],
          // Where it was written to, for whoever asks for the copies; what is there can be copied below.
          [t('file'), bundle.removedAt === null ? '' : bundle.file],
          [t('size'), sizeText(bundle.bytes, format.language)],
          [t('confirmed'), at(bundle.confirmedAt)],
        ]}
      />
      {bundle.removedAt === null && <CopyPath key={bundle.id} file={bundle.file} chord="4" />}
      {isAwaited(bundle) && <p>{t('waitingLong')}</p>}
      {bundle.removedAt && <p>{t('removed', { at: at(bundle.removedAt) })}</p>}
    </Body>
  );
}

/** The schedule writes under nobody's name. */
function isByItself({ way, by }: BundleReceipt): boolean {
  return way === 'written' && by === null;
}
