import { styled } from '@mui/material/styles';
import type { Register } from '../../../shared/domain/custody/register.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Counts } from './things/Counts.tsx';
import { RegisterTabs } from './RegisterTabs.tsx';

const Head = styled('div')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > h1': theme.typography.title,
}));

interface Props {
  readonly registers: readonly Register[];
  readonly register: Register;
}

/** The registers as views, and how many things are in and out. */
export function LendingHead({ registers, register }: Props) {
  const t = useWords('lending');
  return (
    <Head>
      <h1>{t('title')}</h1>
      <RegisterTabs
        registers={registers}
        value={register.id}
        onChange={(id) => goTo({ place: 'lending', register: id })}
      />
      {register.behaviour === 'lend' && <Counts register={register} />}
    </Head>
  );
}
