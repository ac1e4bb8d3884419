import { styled } from '@mui/material/styles';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Line = styled('p')(({ theme }) => ({ marginTop: 14, color: theme.palette.ink2 }));

/** Whom to ring when nothing helps: the administrators of this desk with their numbers. */
export function WhomToCall() {
  const t = useWords('recovery');
  const acts = useWords('acts');
  const { language } = useFormat();
  const staff = useDesk((desk) => desk.staff);
  const names = Object.values(staff)
    .filter(({ role, isActive }) => role === 'admin' && isActive)
    .map(({ name, latinName, phone }) =>
      [language === 'en' ? latinName || name : name, phone].filter(Boolean).join(' '),
    );
  return (
    <Line>
      {names.length === 0 ? t('callNobody') : t('call', { names: names.join(acts('listSeparator')) })}
    </Line>
  );
}
