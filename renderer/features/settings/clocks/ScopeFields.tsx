import { useWatch, type UseFormReturn } from 'react-hook-form';
import { kind } from '../../../../shared/domain/call/call.ts';
import { trade } from '../../../../shared/domain/desk/centre.ts';
import { pauseReason, severity } from '../../../../shared/domain/order/order.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { PairField } from '../form/PairField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import { hasKinds, hasSeverities, type ClockForm } from './clock-form.ts';
import { useRuleWords } from './use-rule-words.ts';

interface Props {
  readonly rule: ClockRule;
  readonly form: UseFormReturn<ClockForm>;
}

const set = { shouldDirty: true, shouldValidate: true };

/** For which orders, desks and days a row counts, and which pauses it does not count. */
export function ScopeFields({ rule, form }: Props) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const desk = useDesk(({ settings }) => settings.trade);
  const mayEdit = useMayEdit();
  const { errors } = form.formState;
  const [kinds, severities, trades, restsFor] = useWatch({
    control: form.control,
    name: ['kinds', 'severities', 'trades', 'restsFor'],
  });
  return (
    <>
      {hasKinds(rule) && (
        <TicksField
          label={t('kinds')}
          options={kind.options.map((value) => ({ value, label: terms(`kind.${value}`) }))}
          value={kinds}
          onChange={(value) => form.setValue('kinds', value, set)}
          wrong={errors.kinds && t('wrong.kinds')}
        />
      )}
      {hasKinds(rule) && hasSeverities(kinds) && (
        <TicksField
          label={t('severities')}
          options={severity.options.map((value) => ({ value, label: terms(`severity.${value}`) }))}
          value={severities}
          onChange={(value) => form.setValue('severities', value, set)}
          none={t('all')}
        />
      )}
      <TicksField
        label={t('trades')}
        hint={mayEdit && t('tradesHint', { trade: terms(`trade.${desk}`) })}
        options={trade.options.map((value) => ({ value, label: terms(`trade.${value}`) }))}
        value={trades}
        onChange={(value) => form.setValue('trades', value, set)}
        none={t('all')}
      />
      <Days form={form} rule={rule} />
      <TicksField
        label={t('rests')}
        hint={mayEdit && t('restsHint')}
        options={pauseReason.options.map((value) => ({ value, label: terms(`pause.${value}`) }))}
        value={restsFor}
        onChange={(value) => form.setValue('restsFor', value, set)}
        none={t('restsNone')}
      />
    </>
  );
}

function Days({ rule, form }: Props) {
  const t = useWords('rules');
  const mayEdit = useMayEdit();
  const { days } = useRuleWords();
  const { errors } = form.formState;
  if (!mayEdit) {
    return (
      <FormRow label={t('dates')} kind="text">
        {days(rule) || t('all')}
      </FormRow>
    );
  }
  return (
    <PairField
      label={t('dates')}
      hint={t('datesHint')}
      parts={[
        { label: t('from'), field: form.register('fromOn'), width: 112 },
        { label: t('to'), field: form.register('toOn'), width: 112 },
      ]}
      wrong={errors.fromOn ? t('wrong.day') : errors.toOn && t(wrongEnd(errors.toOn.message))}
    />
  );
}

/** The form itself says `toOn` when the end comes before the beginning; everything else is no day. */
function wrongEnd(message: string | undefined): 'wrong.daysTurned' | 'wrong.day' {
  return message === 'toOn' ? 'wrong.daysTurned' : 'wrong.day';
}
