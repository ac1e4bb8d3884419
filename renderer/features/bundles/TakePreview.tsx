import { styled } from '@mui/material/styles';
import type { OutputOf } from '../../../shared/contract.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import { sizeText } from '../../app/words/size-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { Facts } from './Facts.tsx';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', gap: 10 });

/** What is in a bundle and what taking it in would change, before anything is changed. */
export function TakePreview({ preview }: { readonly preview: OutputOf<'bundles.preview'> }) {
  const { centre, span, madeAt, bytes, isSealed, counts, judgement, has, brings, sameLetter } = preview;
  const t = useWords('bundles');
  const format = useFormat();
  const figure = new Intl.NumberFormat(format.language);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const effect = {
    new: () => t('take.new', { has: figure.format(has), count: brings }),
    known: () => t('take.known'),
    gap: () => t('take.gap', { from: figure.format(has + 1), to: figure.format(span.fromSeq - 1) }),
  }[judgement]();
  return (
    <Box role="status" aria-label={t('take.counts')}>
      <Facts
        facts={[
          [t('take.of'), t('take.desk', { letter: span.letter, centre })],
          [t('take.made'), format.moment(madeAt, momentNow())],
          [t('take.span'), t('span', { from: figure.format(span.fromSeq), to: figure.format(span.toSeq) })],
          [
            t('take.counts'),
            `${t('take.kinds', { n: figure.format(total) })} ${sizeText(bytes, format.language)}`,
          ],
          [t('take.seal'), t(isSealed ? 'seal.sealed' : 'seal.plain')],
        ]}
      />
      <Note tone={judgement === 'gap' ? 'soon' : 'accent'}>
        {joinSentences([effect, t('take.untouched')], format.language)}
      </Note>
      {sameLetter && <Note tone="soon">{t('take.sameLetter')}</Note>}
    </Box>
  );
}
