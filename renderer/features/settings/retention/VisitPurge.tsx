import { styled } from '@mui/material/styles';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { usePurge } from '../../../app/custody/use-purge.ts';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  maxWidth: 700,
  '& > h3': theme.typography.rowTitle,
  '& > p': { color: theme.palette.ink2 },
}));

/** Visits, from which names go by themselves: after how long, when next and from how many, and the last time. */
export function VisitPurge() {
  const t = useWords('retention');
  const format = useFormat();
  const purge = usePurge();
  const registers = useDesk((desk) => desk.registers);
  const admitting = Object.values(registers).filter(({ behaviour }) => behaviour === 'admit');
  const name = ({ name: plain, latinName }: Register) =>
    format.language === 'en' ? latinName || plain : plain;
  const [next] = purge?.days ?? [];
  return (
    <Part>
      <h3>{t('purge.title')}</h3>
      {admitting.map((register) => (
        <p key={register.id}>
          {register.purgeAfterDays === null
            ? t('purge.kept', { register: name(register) })
            : t('purge.rule', { register: name(register), days: register.purgeAfterDays })}
        </p>
      ))}
      {purge && !next && <p>{t('purge.none')}</p>}
      {next && <p>{t('purge.next', { on: format.localDay(next.on, 'full'), count: next.visits })}</p>}
      {purge?.last && (
        <p>{t('purge.last', { at: format.moment(purge.last.at, momentNow()), count: purge.last.visits })}</p>
      )}
    </Part>
  );
}
