import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useFullNumbers } from '../../app/desk/use-full-numbers.ts';
import { phoneText } from '../../app/words/phone-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { PhoneWithEye } from '../../ui/PhoneWithEye.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';

const Chip = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 42,
  padding: '0 4px 0 10px',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  color: theme.palette.ink2,
  '& > b': { ...theme.typography.rowTitle, color: theme.palette.ink, whiteSpace: 'nowrap' },
}));

const Rest = styled('span')({ flex: 1 });

/** The caller who was chosen: place, name, role, masked number, and the way back to the box. */
export function CallerChip() {
  const t = useWords('intake');
  const { call, card, change, go } = useCallForm();
  const { fields } = call;
  const person = card?.person ?? null;
  const numbers = useFullNumbers({ personId: fields.personId ?? undefined });
  const phone = numbers.phones?.[0];
  const isPlaceAsked = fields.placeId === null;

  function changePerson(): void {
    change({
      placeId: null,
      personId: null,
      who: fields.who || fields.place,
      place: fields.who || fields.place,
      callerName: '',
      relation: { kind: 'new', order: null },
    });
    // The box is on the page after the next drawing only.
    requestAnimationFrame(() => go('who'));
  }

  return (
    <>
      <FormRow label={t('row.who')} kind="text">
        <Chip>
          {fields.placeId !== null && <b>{fields.place}</b>}
          {fields.callerName !== '' && <b>{fields.callerName}</b>}
          <RoleAndTitle />
          {person?.vip && <MarkChip strength="solid">{t('known.vip')}</MarkChip>}
          <Rest />
          {person?.phones[0] !== undefined && (
            <PhoneWithEye
              phone={phone === undefined ? person.phones[0] : phoneText(phone)}
              isRevealed={phone !== undefined}
              onReveal={() => void numbers.look()}
            />
          )}
          <LinkButton type="button" onClick={changePerson}>
            {t('who.change')}
          </LinkButton>
        </Chip>
      </FormRow>
      {isPlaceAsked && <PlaceOfPerson />}
    </>
  );
}

function RoleAndTitle() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, card } = useCallForm();
  const person = card?.person;
  if (!person) return null;
  const role = person.roles.find(({ placeId }) => placeId === call.fields.placeId)?.role;
  const title = person.title === 'none' ? '' : terms(`title.${person.title}`);
  const named = role === undefined ? person.firm : terms(`personRole.${role}`);
  if (named === '' || title === '') return <span>{named || title}</span>;
  return <span>{t('who.personAndTitle', { role: named, title })}</span>;
}

/** A supplier or a guest belongs to no place of the book, so the place is asked. */
function PlaceOfPerson() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  const input = useRef<HTMLInputElement>(null);
  const isNew = useRef(call.fields.place === '');
  useEffect(() => {
    if (isNew.current) input.current?.focus();
  }, []);
  return (
    <FormRow label={t('row.place')}>
      <div data-step="place">
        <TextInput
          ref={input}
          value={call.fields.place}
          onChange={(event) => change({ place: event.target.value })}
          inputProps={{ maxLength: 120 }}
        />
      </div>
    </FormRow>
  );
}
