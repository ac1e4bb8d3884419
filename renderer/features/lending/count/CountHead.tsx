import { styled } from '@mui/material/styles';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import type { Count } from './count.ts';
import { endCount, putCount } from './count-store.ts';

const Head = styled('header')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 16px',
  padding: '4px 16px 4px 20px',
  '& > h1': { ...theme.typography.title, whiteSpace: 'nowrap' },
  '& > p': { flex: 1, minWidth: 200, color: theme.palette.ink2 },
}));

interface Props {
  readonly register: Register;
  readonly count: Count | undefined;
}

/** What is counted, since when and by whom; leaving keeps the count, dropping it can be undone. */
export function CountHead({ register, count }: Props) {
  const t = useWords('stocktake');
  const words = useOrderWords();
  const format = useFormat();
  const toast = useToast();
  const name = format.language === 'en' && register.latinName !== '' ? register.latinName : register.name;
  const leave = () => goTo({ place: 'lending', register: register.id });
  const drop = (dropped: Count) => {
    endCount(register.id);
    toast({ text: t('dropped'), undo: () => putCount(dropped) });
  };
  useKeys([
    { chord: 'Escape', label: t('back', { register: name }), act: leave, when: () => !count?.isSigning },
  ]);
  const about = count && [
    count.cabinet === null ? t('all') : t('cabinet', { cabinet: count.cabinet }),
    t(`methods.${count.method}`),
    t('begun', { name: words.staff(count.begunBy), time: format.time(count.begunAt) }),
  ];
  return (
    <Head>
      <h1>
        {t('title')} {name}
      </h1>
      <p>{about ? about.join(' · ') : t('kept')}</p>
      {count && (
        <Button scale="small" onClick={() => drop(count)}>
          {t('drop')}
        </Button>
      )}
      <Button scale="small" chord="Escape" onClick={leave}>
        {t('back', { register: name })}
      </Button>
    </Head>
  );
}
