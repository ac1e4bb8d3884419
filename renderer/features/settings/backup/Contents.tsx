import { styled } from '@mui/material/styles';
import type { BackupContents } from '../../../../shared/domain/rescue/backup.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';

const Figures = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 24px',
  margin: '4px 0 8px',
  '& > div': { display: 'flex', gap: 8 },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { fontWeight: 700 },
}));

const counted = ['openOrders', 'orders', 'calls', 'people', 'places', 'staff'] as const;

/** What is in a backup, in figures, and what of the present book is not. */
export function Contents({ contents }: { readonly contents: BackupContents }) {
  const t = useWords('backup');
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  return (
    <div role="status" aria-label={t('inside')}>
      <p>{t('centre', { name: contents.centre, letter: contents.letter })}</p>
      <Figures>
        {counted.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{figure.format(contents[name])}</dd>
          </div>
        ))}
      </Figures>
      <Note tone={contents.changesSince === 0 ? 'plain' : 'soon'}>
        {contents.changesSince === 0
          ? t('noChangesSince')
          : t('changesSince', {
              count: contents.changesSince,
            })}
      </Note>
    </div>
  );
}
