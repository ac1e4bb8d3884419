import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { language, type Language } from '../../../../shared/domain/primitives.ts';
import { trade } from '../../../../shared/domain/desk/centre.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useLanguage } from '../../../app/language.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { PickField } from '../form/PickField.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { SettingGrid } from '../form/SettingGrid.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSaving } from '../form/use-saving.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { LeaveSample } from './LeaveSample.tsx';
import { readThisPc, thisPcForm, writeThisPc, type ThisPcForm } from './this-pc-form.ts';

const themes = ['system', 'light', 'dark'] as const;
const RIGHT = 'edit settings';

/** This PC: the centre's name, languages, light, lock, sound, and the way out of the sample. */
export function ThisPcSection() {
  const t = useWords('settings');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const screen = useLanguage();
  const centre = useDesk((desk) => desk.centre);
  const settings = useDesk((desk) => desk.settings);
  const saving = useSaving();
  const values = useMemo(
    () => readThisPc(centre ?? { name: '', phone: '', language: 'zh-CN' }, settings),
    [centre, settings],
  );
  const form = useForm<ThisPcForm>({
    resolver: zodResolver(thisPcForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const [slipLanguage, theme, soundOn, notificationsOn] = useWatch({
    control: form.control,
    name: ['language', 'theme', 'soundOn', 'notificationsOn'],
  });
  const set = { shouldDirty: true };
  const languages = language.options.map((value) => ({ value, label: t(`thisPc.language.${value}`) }));

  async function save(wish: ThisPcForm): Promise<Result<unknown, Refusal>> {
    const { centre: named, settings: chosen } = writeThisPc(wish);
    const kept = await invoke('centre.save', named);
    return kept.ok ? invoke('settings.save', { settings: chosen }) : kept;
  }
  const submit = form.handleSubmit(async (wish) => {
    if (await saving.save('this-pc', save(wish))) form.reset(wish, SAVED);
  });

  return (
    <SectionFrame section="this-pc" right={RIGHT}>
      <SettingGrid sx={{ padding: '12px 20px 0' }}>
        <ChoiceField<Language>
          label={t('thisPc.screenLanguage')}
          hint={t('thisPc.screenLanguageHint')}
          options={languages}
          value={screen.language}
          onChange={screen.choose}
          isFree
        />
      </SettingGrid>
      <SettingForm
        label={t('section.this-pc')}
        of="this-pc"
        saving={saving}
        isChanged={isDirty}
        onSubmit={() => void submit()}
      >
        <TextField
          label={t('thisPc.name')}
          field={form.register('name')}
          wrong={errors.name && t('wrong.name')}
        />
        <FormRow label={t('thisPc.letter')} hint={t('thisPc.letterHint')} kind="text">
          {centre?.letter}
        </FormRow>
        <TextField
          label={t('thisPc.phone')}
          hint={t('thisPc.phoneHint')}
          field={form.register('phone')}
          wrong={errors.phone && t('wrong.text')}
          width={200}
        />
        <TextField
          label={t('thisPc.address')}
          hint={t('thisPc.addressHint')}
          field={form.register('address')}
          wrong={errors.address && t('wrong.text')}
        />
        <ChoiceField
          label={t('thisPc.slipLanguage')}
          options={languages}
          value={slipLanguage}
          onChange={(value) => form.setValue('language', value, set)}
        />
        <ChoiceField
          label={t('thisPc.theme')}
          options={themes.map((value) => ({ value, label: t(`thisPc.themes.${value}`) }))}
          value={theme}
          onChange={(value) => form.setValue('theme', value, set)}
        />
        <TextField
          label={t('thisPc.lock')}
          beside={t('thisPc.lockHint')}
          unit={t('minutes')}
          width={112}
          isNumber
          field={form.register('lockAfterMinutes', { valueAsNumber: true })}
          wrong={errors.lockAfterMinutes && t('wrong.lock')}
        />
        <ChoiceField
          label={t('thisPc.sound')}
          options={[
            { value: 'on', label: t('thisPc.soundOn') },
            { value: 'off', label: t('thisPc.soundOff') },
          ]}
          value={soundOn}
          onChange={(value) => form.setValue('soundOn', value, set)}
        />
        <TextField
          label={t('thisPc.volume')}
          unit={t('percent')}
          width={112}
          isNumber
          field={form.register('volumePercent', { valueAsNumber: true })}
          wrong={errors.volumePercent && t('wrong.volume')}
        />
        <ChoiceField
          label={t('thisPc.notifications')}
          beside={t('thisPc.notificationsHint')}
          options={[
            { value: 'on', label: t('thisPc.notificationsOn') },
            { value: 'off', label: t('thisPc.notificationsOff') },
          ]}
          value={notificationsOn}
          onChange={(value) => form.setValue('notificationsOn', value, set)}
        />
        <PickField
          label={t('thisPc.trade')}
          beside={t('thisPc.tradeHint')}
          field={form.register('trade')}
          options={trade.options.map((value) => ({ value, label: terms(`trade.${value}`) }))}
          width={160}
        />
        <TextField
          label={t('thisPc.rework')}
          beside={t('thisPc.reworkHint')}
          unit={t('days')}
          width={112}
          isNumber
          field={form.register('reworkDays', { valueAsNumber: true })}
          wrong={errors.reworkDays && t('wrong.reworkDays')}
        />
      </SettingForm>
      {centre?.isSample && <LeaveSample />}
    </SectionFrame>
  );
}
