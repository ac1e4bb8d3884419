import { styled } from '@mui/material/styles';
import { mayHavePrinted, type SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActKey } from './ActKey.tsx';
import type { EnterAct, SlipAct } from './slip-acts.ts';
import type { ReprintReason } from './use-slip-commands.ts';
import { reprintReasons, useActWords } from './use-act-words.ts';
import { useSlipWords } from './use-slip-words.ts';

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '2px 4px', marginLeft: -8 });

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  marginTop: 6,
  color: theme.palette.ink3,
}));

interface Props {
  readonly job: SlipJob;
  readonly enter: EnterAct;
  readonly acts: readonly SlipAct[];
  /** The act that waits for its reason. */
  readonly asking: SlipAct | null;
  readonly refusal: Refusal | null;
  readonly onAct: (act: SlipAct) => void;
  readonly onReason: (reason: ReprintReason) => void;
  readonly onLeave: () => void;
}

/** What can be done with the chosen slip, by Enter and by digits. */
export function ChosenSlip({ job, enter, acts, asking, refusal, onAct, onReason, onLeave }: Props) {
  const t = useWords('slips');
  const say = useSlipWords();
  const words = useActWords();
  const trouble = say.trouble(job);
  return (
    <Section title={asking ? t('why.title') : t('chosen')} aside={say.slip(job)}>
      {job.state === 'unknown' && !asking && (
        <Note tone="soon" isNews>
          {trouble && mayHavePrinted(job) ? `${trouble}${t('stuck.join')}` : trouble}
          {mayHavePrinted(job) && t('asks')}
        </Note>
      )}
      {asking ? (
        <Acts>
          {reprintReasons.map((reason, index) => (
            <ActKey key={reason} chord={digit(index)} onClick={() => onReason(reason)}>
              {t(`why.${reason}`)}
            </ActKey>
          ))}
          <ActKey chord="Escape" onClick={onLeave}>
            {t('why.leave')}
          </ActKey>
        </Acts>
      ) : (
        <Acts>
          {enter.kind === 'nothing' ? (
            enter.why !== 'back' && <Hint>{t(`act.${enter.why}`)}</Hint>
          ) : (
            <ActKey chord="Enter" onClick={() => onAct(enter)}>
              {words(enter)}
            </ActKey>
          )}
          {acts.map((act, index) => (
            <ActKey key={digit(index)} chord={digit(index)} onClick={() => onAct(act)}>
              {words(act)}
            </ActKey>
          ))}
        </Acts>
      )}
      {refusal && <ErrorNote error={refusal} />}
      {job.file && <Hint>{t('file', { file: job.file })}</Hint>}
      <Hint>{t('why.hint')}</Hint>
    </Section>
  );
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

function digit(index: number): Chord {
  return digits[index] ?? '9';
}
