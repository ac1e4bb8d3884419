import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Place } from '../../../shared/domain/directory/place.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { EditSheet } from './EditSheet.tsx';
import { placeForm, placeFormOf, placeInput, type PlaceForm } from './place-form.ts';
import { useFormWords } from './use-form-words.ts';

interface Props {
  /** Null for a new place. */
  readonly place: Place | null;
  readonly onClose: () => void;
  readonly onSaved: (placeId: string) => void;
}

/** The form of a place. */
export function PlaceSheet({ place, onClose, onSaved }: Props) {
  const t = useWords('directory');
  const invoke = useInvoke();
  const toast = useToast();
  const wrong = useFormWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, formState } = useForm<PlaceForm>({
    resolver: zodResolver(placeForm),
    mode: 'onTouched',
    defaultValues: placeFormOf(place),
  });
  const { errors } = formState;
  const save = handleSubmit(async (form) => {
    const reply = await invoke('places.save', { place: placeInput(form, place) });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('form.saved', { name: form.name }) });
    onSaved(reply.value.id);
  });
  return (
    <EditSheet
      title={place ? t('form.editPlace', { name: place.name }) : t('form.newPlace')}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormRow label={t('form.placeName')} hint={t('form.placeNameHint')} error={wrong(errors.name?.message)}>
        <TextInput {...register('name')} autoFocus />
      </FormRow>
      <FormRow label={t('form.building')} error={wrong(errors.building?.message)}>
        <TextInput {...register('building')} sx={{ width: 160 }} />
      </FormRow>
      <FormRow label={t('form.floor')} error={wrong(errors.floor?.message)}>
        <TextInput {...register('floor')} sx={{ width: 160 }} />
      </FormRow>
      <FormRow label={t('form.area')} hint={t('form.areaHint')} error={wrong(errors.area?.message)}>
        <TextInput {...register('area')} sx={{ width: 160 }} />
      </FormRow>
      <FormRow label={t('form.note')} error={wrong(errors.note?.message)}>
        <TextArea {...register('note')} />
      </FormRow>
    </EditSheet>
  );
}
