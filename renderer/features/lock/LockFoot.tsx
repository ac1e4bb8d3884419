import { styled } from '@mui/material/styles';
import type { SessionView } from '../../app/desk/desk-store.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const Line = styled('footer')(({ theme }) => ({
  ...theme.typography.meta,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  paddingTop: 12,
  color: theme.palette.ink3,
}));

/** The last change that is safe on the disk, and the other language. */
export function LockFoot({ lastChange }: { readonly lastChange: SessionView['lastChange'] }) {
  const t = useWords('lock');
  const format = useFormat();
  const now = useNow();
  const time = (at: string) =>
    format.dayKey(at) === format.dayKey(now) ? format.seconds(at) : format.moment(at, now);
  return (
    <Line>
      <span>
        {lastChange &&
          t('lastChange', {
            time: time(lastChange.at),
            seq: new Intl.NumberFormat(format.language).format(lastChange.seq),
          })}
      </span>
      <LanguageSwitch />
    </Line>
  );
}
