import { styled } from '@mui/material/styles';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { unusedId } from '../form/unused-id.ts';
import type { Saving } from '../form/use-saving.ts';
import { clockForm, isApart, isTask, readClockRule, writeClockRule, type ClockForm } from './clock-form.ts';
import { ClockActs } from './ClockActs.tsx';
import { LadderField } from './LadderField.tsx';
import { LimitField } from './LimitField.tsx';
import { RuleSource } from './RuleSource.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { useRuleWords } from './use-rule-words.ts';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '0 12px',
  padding: '12px 20px 0',
  '& > h3': theme.typography.rowTitle,
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
}));

interface Props {
  readonly rule: ClockRule;
  /** The ids of all rows. */
  readonly ids: readonly string[];
  readonly saving: Saving;
  readonly onCopied: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one row of the clock table. */
export function ClockSetting({ rule, ids, saving, onCopied, ref }: Props) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const toast = useToast();
  const { course } = useRuleWords();
  const name = terms(`clock.${rule.clock}`);
  const values = useMemo(() => readClockRule(rule), [rule]);
  const schema = useMemo(() => clockForm(rule), [rule]);
  const form = useForm<ClockForm>({
    resolver: zodResolver(schema),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const wish = useWatch({ control: form.control });
  const { kinds = [], ladder = [], isActive = 'on' } = wish;
  const set = { shouldDirty: true };

  const submit = form.handleSubmit(async (right) => {
    const change = writeClockRule(right, rule);
    if (
      await saving.save(rule.id, invoke('rules.change', { change: { table: 'clocks', id: rule.id, change } }))
    )
      form.reset(right, SAVED);
  });
  const copy = form.handleSubmit(async (right) => {
    const copyAs = unusedId(rule.id, ids);
    const change = { ...writeClockRule(right, rule), isActive: true };
    const asked = invoke('rules.change', { change: { table: 'clocks', id: rule.id, copyAs, change } });
    if (!(await saving.save(rule.id, asked))) return;
    toast({ text: t('copied', { name }) });
    onCopied(copyAs);
  });

  return (
    <>
      <Head>
        <h3>{name}</h3>
        <span>{course(rule)}</span>
      </Head>
      <SettingForm
        label={name}
        of={rule.id}
        saving={saving}
        isChanged={isDirty}
        onSubmit={() => void submit()}
        ref={ref}
        acts={
          <ClockActs
            rule={rule}
            saving={saving}
            isApart={isApart({ ...values, ...form.getValues() }, rule)}
            onBack={(shipped) => form.reset(readClockRule(shipped), SAVED)}
            onCopy={() => void copy()}
          />
        }
      >
        <LimitField rule={rule} form={form} />
        {!isTask(rule) && (
          <>
            <TextField
              label={t('soon')}
              field={form.register('soonAtPercent', { valueAsNumber: true })}
              wrong={errors.soonAtPercent && t('wrong.percent')}
              unit="%"
              beside={t('soonHint')}
              width={88}
              isNumber
            />
            <LadderField
              steps={ladder as ClockForm['ladder']} // useWatch says partial; a step is written whole
              onChange={(steps) =>
                form.setValue('ladder', steps, { ...set, shouldValidate: form.formState.isSubmitted })
              }
              hasComplaints={kinds.includes('complaint')}
              wrong={errors.ladder && t('wrong.ladder')}
            />
            <ScopeFields rule={rule} form={form} />
          </>
        )}
        <ChoiceField
          label={t('active')}
          options={[
            { value: 'on', label: t('on') },
            { value: 'off', label: t('off') },
          ]}
          value={isActive}
          onChange={(value) => form.setValue('isActive', value, set)}
        />
        <FormRow label={t('source')} kind="text">
          <RuleSource rule={rule} />
        </FormRow>
      </SettingForm>
    </>
  );
}
