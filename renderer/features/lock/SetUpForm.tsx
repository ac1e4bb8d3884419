import { zodResolver } from '@hookform/resolvers/zod';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useForm, useWatch, type FieldPath } from 'react-hook-form';
import type { Language } from '../../../shared/domain/primitives.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useLanguage } from '../../app/language.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { setUpForm, setUpInput, type SetUpForm as Filled } from './set-up-form.ts';
import { useNextField } from './use-next-field.ts';
import { useTroubleText } from './use-trouble-text.ts';

const Form = styled('form')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' });

// Room for the focus rings at the edge of what scrolls.
const Fields = styled('div')({ flex: '0 1 auto', minHeight: 0, overflow: 'auto', padding: 3, margin: -3 });

const Foot = styled('div')({ flex: 'none', paddingTop: 12, display: 'grid', gap: 8, justifyItems: 'end' });

const languages: readonly Language[] = ['zh-CN', 'en'];

const timeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Name, letter, language and telephone of the centre, and the first manager with a PIN. */
export function SetUpForm() {
  const t = useWords('setUp');
  const settings = useWords('settings');
  const format = useFormat();
  const invoke = useInvoke();
  const { language, choose } = useLanguage();
  const troubleText = useTroubleText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { register, control, handleSubmit, formState } = useForm<Filled>({
    resolver: zodResolver(setUpForm),
    mode: 'onTouched',
    defaultValues: { centre: '', letter: 'A', phone: '', manager: '', number: '1001', pin: '', pinAgain: '' },
  });
  const begin = handleSubmit(async (filled) => {
    const reply = await invoke('setup.begin', setUpInput(filled, language, timeZone()));
    setRefusal(reply.ok ? null : reply.error);
  });
  const wrong = (field: FieldPath<Filled>) => troubleText(formState.errors[field]?.message);
  const typed = useWatch({ control, name: 'letter' });
  const letter = /^[a-z]$/i.test(typed) ? typed.toUpperCase() : 'A';
  const example = `${letter}${format.dayKey(momentNow()).slice(2).replaceAll('-', '')}-0007`;
  useNextField(form);
  useKeys([{ chord: 'Ctrl+Enter', act: () => void begin() }]);

  return (
    <Form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <Fields>
        <FormGrid>
          <FormRow label={t('centre')} hint={t('centreHint')} error={wrong('centre')}>
            <TextInput {...register('centre')} autoFocus />
          </FormRow>
          <FormRow label={t('letter')} hint={t('letterHint', { number: example })} error={wrong('letter')}>
            <TextInput {...register('letter')} inputProps={{ maxLength: 1 }} sx={{ width: 64 }} />
          </FormRow>
          <FormRow label={t('language')} hint={t('timeZone', { zone: timeZone() })}>
            <Segmented
              options={languages.map((value) => ({ value, label: settings(`thisPc.language.${value}`) }))}
              value={language}
              onChange={choose}
            />
          </FormRow>
          <FormRow label={t('phone')} hint={t('phoneHint')} error={wrong('phone')}>
            <TextInput {...register('phone')} />
          </FormRow>
          <FormRow label={t('manager')} hint={t('managerHint')} error={wrong('manager')}>
            <TextInput {...register('manager')} />
          </FormRow>
          <FormRow label={t('number')} error={wrong('number')}>
            <TextInput {...register('number')} sx={{ width: 160 }} />
          </FormRow>
          <FormRow label={t('pin')} hint={t('pinHint')} error={wrong('pin')}>
            <TextInput {...register('pin')} type="password" inputProps={pinProps} sx={{ width: 160 }} />
          </FormRow>
          <FormRow label={t('pinAgain')} error={wrong('pinAgain')}>
            <TextInput {...register('pinAgain')} type="password" inputProps={pinProps} sx={{ width: 160 }} />
          </FormRow>
        </FormGrid>
      </Fields>
      <Foot>
        {refusal && <ErrorNote error={refusal} />}
        <PrimaryButton
          chord="Ctrl+Enter"
          onClick={() => void begin()}
          blockedBecause={formState.isSubmitting ? t('saving') : undefined}
        >
          {t('save')}
        </PrimaryButton>
      </Foot>
    </Form>
  );
}

const pinProps = { inputMode: 'numeric', maxLength: 6, autoComplete: 'new-password' } as const;
