import { styled } from '@mui/material/styles';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { kind } from '../../../../shared/domain/call/call.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { clockForm, defaultOf, readClockRule, type ClockForm } from './clock-form.ts';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 12,
  padding: '14px 20px 0',
  '& > h3': theme.typography.rowTitle,
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
}));

/** One clock of the table with its own save. */
export function ClockSetting({ rule, saving }: { readonly rule: ClockRule; readonly saving: Saving }) {
  const t = useWords('settings');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const mayEdit = useMayEdit();
  const words = useOrderWords();
  const values = useMemo(() => readClockRule(rule), [rule]);
  const form = useForm<ClockForm>({
    resolver: zodResolver(clockForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const kinds = useWatch({ control: form.control, name: 'kinds' });
  const first = defaultOf(rule);
  const save = async (wish: ClockForm) => {
    if (
      await saving.save(
        rule.id,
        invoke('rules.change', { change: { table: 'clocks', id: rule.id, change: wish } }),
      )
    )
      form.reset(wish);
  };
  const submit = form.handleSubmit(save);
  const moments = (names: readonly ClockRule['starts'][]) =>
    names.map((name) => t(`clock.moment.${name}`)).join(t('clock.orSeparator'));
  return (
    <>
      <Head>
        <h3>{terms(`clock.${rule.clock}`)}</h3>
        <span>{t('clock.from', { from: moments([rule.starts]), to: moments(rule.stops) })}</span>
      </Head>
      <SettingForm
        label={terms(`clock.${rule.clock}`)}
        of={rule.id}
        saving={saving}
        isChanged={isDirty}
        onSubmit={() => void submit()}
        isOnly={false}
        acts={
          first !== null &&
          mayEdit && (
            <Button onClick={() => void save(first)}>
              {t('clock.back', { limit: words.limit(first.limit), percent: first.soonAtPercent })}
            </Button>
          )
        }
      >
        <TextField
          label={t('clock.limit')}
          field={form.register('limit.amount', { valueAsNumber: true })}
          wrong={errors.limit && t('wrong.limit')}
          unit={t('minutes')}
          width={112}
          isNumber
        />
        <TextField
          label={t('clock.soon')}
          field={form.register('soonAtPercent', { valueAsNumber: true })}
          wrong={errors.soonAtPercent && t('wrong.soon')}
          unit={t('percent')}
          beside={t('clock.soonHint')}
          width={112}
          isNumber
        />
        <TicksField
          label={t('clock.kinds')}
          options={kind.options.map((value) => ({ value, label: terms(`kind.${value}`) }))}
          value={kinds}
          onChange={(value) => form.setValue('kinds', value, { shouldDirty: true, shouldValidate: true })}
          wrong={errors.kinds && t('wrong.kinds')}
        />
        <FormRow label={t('clock.calendar')} kind="text">
          {t('clock.calendarRound')}
          {t('clock.join')}
          {rule.restsFor.length > 0 ? t('clock.pauses') : t('clock.pausesNot')}
        </FormRow>
        <FormRow label={t('clock.source')} kind="text">
          <q lang="zh-CN">{t('clock.quote', { sentence: rule.sentence, source: rule.source })}</q>
        </FormRow>
      </SettingForm>
    </>
  );
}
