import { styled } from '@mui/material/styles';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import type { BundleList } from './use-bundles.ts';

const Line = styled('p')(({ theme }) => ({
  flex: 'none',
  padding: '0 20px 8px',
  color: theme.palette.ink2,
  overflowWrap: 'anywhere',
}));

/** When the next bundle is written by itself and when the last one was, or why it is not there. */
export function ScheduleLine({ schedule }: { readonly schedule: NonNullable<BundleList['schedule']> }) {
  const t = useWords('bundles');
  const format = useFormat();
  const { folder, nextAt, lastAt, trouble, isSealed, hasPassphrase } = schedule;
  const at = (moment: string) => format.moment(moment, momentNow());
  const isMute = isSealed && !hasPassphrase;
  return (
    <>
      <Line>
        {joinSentences(
          [
            t('schedule.next', { at: at(nextAt), folder }),
            lastAt !== null && t('schedule.last', { at: at(lastAt) }),
          ],
          format.language,
        )}
      </Line>
      {isMute && <Note tone="soon">{t('schedule.noPassphrase')}</Note>}
      {trouble && !isMute && (
        <>
          <Note tone="soon">{t('schedule.stuck')}</Note>
          <ErrorNote error={trouble} />
        </>
      )}
    </>
  );
}
