import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { kind } from '../../../../shared/domain/call/call.ts';
import { language } from '../../../../shared/domain/primitives.ts';
import { snippet, type Snippet } from '../../../../shared/domain/snippet.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { AreaField } from '../form/AreaField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { newPhrase, phraseForm, type PhraseForm } from './phrase-form.ts';

interface Props {
  /** Null while a new one is written. */
  readonly phrase: Snippet | null;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one phrase or script. */
export function PhraseSetting({ phrase, saving, onDone, ref }: Props) {
  const t = useWords('settings');
  const terms = useWords('terms');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const of = phrase?.id ?? 'new';
  const values = useMemo(
    () => (phrase ? read(phrase) : newPhrase(format.language)),
    [phrase, format.language],
  );
  const form = useForm<PhraseForm>({
    resolver: zodResolver(phraseForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const [own, use, kinds] = useWatch({ control: form.control, name: ['language', 'use', 'kinds'] });
  const set = { shouldDirty: true };

  const submit = form.handleSubmit(async (wish) => {
    const asked = invoke('snippets.save', { snippet: phrase ? { ...wish, id: phrase.id } : wish });
    if (!(await saving.save(of, asked))) return;
    form.reset(wish, SAVED);
    const reply = await asked;
    if (!phrase && reply.ok) onDone(reply.value.id);
  });
  const remove = async (gone: Snippet) => {
    if (!(await saving.save(of, invoke('snippets.remove', { id: gone.id })))) return;
    toast({
      text: t('removed', { name: gone.title }),
      undo: () => void saving.save(of, invoke('snippets.save', { snippet: gone })),
    });
  };

  return (
    <SettingForm
      label={phrase?.title ?? t('newOne')}
      of={of}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      startsHere={phrase === null}
      ref={ref}
      acts={
        phrase ? (
          mayEdit && <Button onClick={() => void remove(phrase)}>{t('remove')}</Button>
        ) : (
          <Button onClick={() => onDone('')}>{t('leaveNew')}</Button>
        )
      }
    >
      <TextField
        label={t('phrase.key')}
        field={form.register('key')}
        beside={t('phrase.keyHint')}
        wrong={errors.key && t('wrong.phraseKey')}
        width={128}
      />
      <TextField
        label={t('phrase.title')}
        field={form.register('title')}
        wrong={errors.title && t('wrong.title')}
        width={240}
      />
      <AreaField
        label={t('phrase.text')}
        field={form.register('text')}
        wrong={errors.text && t('wrong.phrase')}
      />
      <ChoiceField
        label={t('phrase.use')}
        options={snippet.shape.use.options.map((value) => ({ value, label: t(`phrase.uses.${value}`) }))}
        value={use}
        onChange={(value) => form.setValue('use', value, set)}
      />
      <ChoiceField
        label={t('phrase.language')}
        options={language.options.map((value) => ({ value, label: t(`thisPc.language.${value}`) }))}
        value={own}
        onChange={(value) => form.setValue('language', value, set)}
      />
      <TicksField
        label={t('phrase.kinds')}
        hint={t('phrase.kindsHint')}
        options={kind.options.map((value) => ({ value, label: terms(`kind.${value}`) }))}
        value={kinds}
        onChange={(value) => form.setValue('kinds', value, set)}
        none={t('phrase.kindsAll')}
      />
    </SettingForm>
  );
}

function read({ id: _id, ...rest }: Snippet): PhraseForm {
  return rest;
}
