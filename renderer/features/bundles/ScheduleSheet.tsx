import { useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import { useWeekdays } from '../../app/words/use-weekdays.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FormSheet } from '../../app/sealing/FormSheet.tsx';
import { noSeal, sealTrouble, sealWish } from '../../app/sealing/passphrase.ts';
import { SealRows } from './SealRows.tsx';
import { useAsking } from '../../app/sealing/use-asking.ts';
import type { BundleList } from './use-bundles.ts';

const LONGEST_FOLDER = 1_000;
const EARLY = '02:00';
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

type When = Pick<InputOf<'bundles.setSchedule'>, 'folder' | 'every' | 'at'> & { readonly weekday: number };

interface Props {
  /** As it is now; null while nothing is written by itself. */
  readonly schedule: BundleList['schedule'];
  readonly onClose: () => void;
}

/** Bundles by themselves: where to, when and with which passphrase, or no longer. */
export function ScheduleSheet({ schedule, onClose }: Props) {
  const t = useWords('bundles');
  const [isOn, setOn] = useState(true);
  const [when, setWhen] = useState<When>(schedule ?? { folder: '', every: 'day', weekday: 1, at: EARLY });
  const [seal, setSeal] = useState({ ...noSeal, isPlain: schedule?.isSealed === false });
  const { ask, isAsking, refusal } = useAsking();
  const { every, weekday, at } = when;
  const folder = when.folder.trim();
  const blocked =
    folder === '' ? t('schedule.folderMissing') : sealTrouble(seal) !== null ? t('pass.missing') : undefined;
  const keep = () =>
    void ask('bundles.setSchedule', { folder, every, weekday, at, ...sealWish(seal) }, onClose);
  const stop = () => (schedule ? void ask('bundles.clearSchedule', {}, onClose) : onClose());
  return (
    <FormSheet
      title={t('schedule.title')}
      leaveLabel={t('schedule.leave')}
      submitLabel={t(isOn ? 'schedule.go' : 'schedule.stop')}
      blocked={isOn ? blocked : undefined}
      isAsking={isAsking}
      refusal={refusal}
      onSubmit={isOn ? keep : stop}
      onClose={onClose}
    >
      <p>{t('schedule.about')}</p>
      <FormGrid>
        <FormRow label={t('schedule.on')} hint={isOn ? undefined : t('schedule.offHint')}>
          <Segmented
            options={(['on', 'off'] as const).map((value) => ({ value, label: t(`schedule.onOf.${value}`) }))}
            value={isOn ? 'on' : 'off'}
            onChange={(value) => setOn(value === 'on')}
          />
        </FormRow>
        {isOn && (
          <>
            <FormRow label={t('schedule.folder')} hint={t('schedule.folderHint')}>
              <TextInput
                value={when.folder}
                inputProps={{ maxLength: LONGEST_FOLDER }}
                onChange={({ target }) => setWhen({ ...when, folder: target.value })}
              />
            </FormRow>
            <WhenRows when={when} onChange={setWhen} />
            <SealRows
              seal={seal}
              onChange={(part) => setSeal((before) => ({ ...before, ...part }))}
              sealedHint={t('schedule.sealedHint')}
            />
          </>
        )}
      </FormGrid>
    </FormSheet>
  );
}

function WhenRows({ when, onChange }: { readonly when: When; readonly onChange: (when: When) => void }) {
  const t = useWords('bundles');
  const nameOf = useWeekdays();
  return (
    <>
      <FormRow label={t('schedule.every')}>
        <Segmented
          options={(['day', 'week'] as const).map((value) => ({
            value,
            label: t(`schedule.everyOf.${value}`),
          }))}
          value={when.every}
          onChange={(every) => onChange({ ...when, every })}
        />
      </FormRow>
      {when.every === 'week' && (
        <FormRow label={t('schedule.weekday')}>
          <Segmented
            options={weekdays.map((value) => ({ value, label: nameOf(Number(value)) }))}
            value={weekdays[when.weekday - 1] ?? '1'}
            onChange={(weekday) => onChange({ ...when, weekday: Number(weekday) })}
          />
        </FormRow>
      )}
      <FormRow label={t('schedule.at')}>
        <TextInput
          type="time"
          sx={{ width: 120 }}
          value={when.at}
          // A time that is half typed is no time yet.
          onChange={({ target }) => target.value !== '' && onChange({ ...when, at: target.value })}
        />
      </FormRow>
    </>
  );
}
