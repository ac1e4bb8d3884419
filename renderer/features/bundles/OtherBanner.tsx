import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { DeskMark } from '../../../shared/domain/bundle/other-desk.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { LockIcon } from '../../ui/LockIcon.tsx';
import { DropSheet } from './DropSheet.tsx';

const Strip = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 14px',
  padding: '8px 20px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.soonTint,
  borderBottom: `2px solid ${theme.palette.soon}`,
  '& > h1': theme.typography.rowTitle,
  '& > span': { color: theme.palette.ink2, flex: 1, minWidth: 200 },
}));

interface Props {
  readonly desk: string;
  /** Null until something of it was read. */
  readonly mark: DeskMark | null;
  /** The mirror was taken away. */
  readonly onGone: () => void;
}

/** Says above everything whose book this is, how far it goes, and that nothing can be written in it. */
export function OtherBanner({ desk, mark, onGone }: Props) {
  const t = useWords('bundles');
  const format = useFormat();
  const [isDropping, setDropping] = useState(false);
  const drop = () => setDropping(true);
  useKeys([{ chord: '9', label: t('others.drop'), act: drop, when: () => mark !== null }]);
  if (mark === null) return null;
  const seq = new Intl.NumberFormat(format.language).format(mark.upTo);
  const at = format.moment(mark.takenAt, momentNow());
  return (
    <Strip>
      <LockIcon />
      <h1>{t('others.banner', { letter: mark.letter })}</h1>
      <span>{t('others.centre', { centre: mark.centre, seq, at })}</span>
      <Button scale="small" tone="quiet" chord="9" onClick={drop}>
        {t('others.drop')}
      </Button>
      {isDropping && (
        <DropSheet desk={desk} letter={mark.letter} onDropped={onGone} onClose={() => setDropping(false)} />
      )}
    </Strip>
  );
}
