import { styled } from '@mui/material/styles';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { goBack } from '../../../app/navigation/navigation.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { MarkChip } from '../../../ui/MarkChip.tsx';
import { ScreenHead } from '../../../ui/ScreenHead.tsx';

const End = styled('p')(({ theme }) => ({
  minWidth: 0,
  marginLeft: 'auto',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
  color: theme.palette.ink2,
}));

/** The number of a handover, how it ended, between whom and when. */
export function DocumentHead({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const shiftWords = useWords('shift');
  const words = useShiftWords();
  const name = useStaffName();
  const format = useFormat();
  const shift = useDesk((desk) => entryOf(desk.shifts, handover.shift));
  const { number, state, from, to, closedAt, preparedAt } = handover;
  const outgoing = [shift && words.shift(shift), name(from)].filter(Boolean).join(' ');
  const time = format.moment(closedAt ?? preparedAt, momentNow());
  return (
    <ScreenHead title={`${t('sealed.title')} ${number}`} back={t('sealed.back')} onBack={goBack}>
      <MarkChip strength={state === 'signed' ? 'outlined' : 'solid'}>{shiftWords(`state.${state}`)}</MarkChip>
      <End>
        {t('way', { from: outgoing, to: to === null ? t('nobodyYet') : name(to) })}{' '}
        {closedAt === null && t('sealed.preparedAt', { time })}
        {closedAt !== null && t(state === 'signed' ? 'sealed.sealedAt' : 'sealed.closedAt', { time })}
      </End>
    </ScreenHead>
  );
}
