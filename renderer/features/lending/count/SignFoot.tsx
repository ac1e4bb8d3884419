import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import type { Count } from './count.ts';
import { changeCount } from './count-store.ts';

const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  marginTop: 20,
});

interface Props {
  readonly count: Count;
  /** Why it cannot be signed yet. */
  readonly blockedBecause?: string | undefined;
  /** Further acts before the signing. */
  readonly children?: ReactNode;
}

/** Ctrl Enter: all is counted, now it is signed. */
export function SignFoot({ count, blockedBecause, children }: Props) {
  const t = useWords('stocktake');
  const sign = () => {
    if (blockedBecause === undefined)
      changeCount(count.register, (now) => ({ ...now, isSigning: true, twice: null }));
  };
  useKeys([{ chord: 'Ctrl+Enter', label: t('finish'), act: sign, onButtons: true }]);
  return (
    <Foot>
      {children}
      <PrimaryButton chord="Ctrl+Enter" onClick={sign} blockedBecause={blockedBecause}>
        {t('finish')}
      </PrimaryButton>
    </Foot>
  );
}
