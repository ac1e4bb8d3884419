import { styled } from '@mui/material/styles';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SlipPreview } from '../../ui/SlipPreview.tsx';
import { useSlipPreview } from './use-slip-preview.ts';
import { useSlipWords } from './use-slip-words.ts';

const Ground = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  padding: '20px 24px',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 24,
  alignItems: 'flex-start',
  alignContent: 'flex-start',
  justifyContent: 'center',
  backgroundColor: theme.palette.well,
  '& figure': { maxWidth: '100%' },
}));

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  flexBasis: '100%',
  color: theme.palette.ink2,
}));

/** One millimetre in CSS pixels. */
const PX_PER_MM = 96 / 25.4;
const WIDEST_PX = 620;

/** The chosen slip as it comes out of its printer, part by part with who gets it. */
export function SlipParts({ job }: { readonly job: SlipJob | null }) {
  const t = useWords('slips');
  const say = useSlipWords();
  const order = useDesk((desk) => (job?.order ? desk.orders[job.order] : undefined));
  const printer = useDesk((desk) => (job ? desk.printers[job.printerId] : undefined));
  const preview = useSlipPreview({ jobId: job?.id ?? null, order, printer });
  if (!job) return <Ground aria-label={t('previewLabel')}>{t('previewNone')}</Ground>;
  const pages = preview?.ok ? preview.value.pages : [];
  const paper = preview?.ok ? preview.value.printer.paper : null;
  return (
    // The parts of an A5 slip are longer than the screen, so the ground scrolls by keys too.
    <Ground aria-label={t('previewLabel')} tabIndex={0}>
      {preview && !preview.ok && <ErrorNote error={preview.error} />}
      {pages.map((page, index) => (
        <SlipPreview
          key={`${job.id} ${index}`}
          svg={page.svg}
          part={
            pages.length > 1
              ? t('part', { index: index + 1, name: page.name })
              : t('whole', { name: page.name })
          }
          remark={page.reader === 'resident' ? t('masked') : paper ? t(`paper.${paper}`) : ''}
          description={t('describe', { slip: say.slip(job), number: job.order ?? '', name: page.name })}
          width={Math.min(WIDEST_PX, Math.round(page.widthMm * PX_PER_MM))}
        />
      ))}
      {pages.length > 0 && (
        <Hint>
          {t('previewHint')} {paper?.startsWith('thermal') && t('previewThermal')}
        </Hint>
      )}
    </Ground>
  );
}
