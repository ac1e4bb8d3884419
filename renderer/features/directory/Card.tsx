import { styled } from '@mui/material/styles';
import type { Person } from '../../../shared/domain/directory/person.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlaceName } from '../../ui/PlaceName.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { CardHeld } from './CardHeld.tsx';
import { CardMatters } from './CardMatters.tsx';
import { CardPhones } from './CardPhones.tsx';
import type { CallerCard, Chosen } from './directory-types.ts';
import { LineButton } from './LineButton.tsx';
import { usePlaceNames } from './use-place-names.ts';

const WIDTH = 344;

const Top = styled('div')(({ theme }) => ({
  padding: '12px 16px',
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 8 },
  '& > p': { color: theme.palette.ink2 },
  '& + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Empty = styled('p')(({ theme }) => ({ padding: 16, color: theme.palette.ink2 }));

const NoteText = styled('span')({ whiteSpace: 'pre-wrap' });

interface Props {
  /** Null while nothing is chosen. */
  readonly card: CallerCard | null;
  /** The view decides whether the person or the place leads. */
  readonly leads: 'person' | 'place';
  readonly onGo: (chosen: Chosen) => void;
}

/** What is known of the chosen person or place, beside the list. */
export function Card({ card, leads, onGo }: Props) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const format = useFormat();
  const person = leads === 'person' ? (card?.person ?? null) : null;
  const place = card?.place ?? null;
  const names = usePlaceNames(
    person?.roles.map(({ placeId }) => placeId) ?? [],
    place ? { [place.id]: place.name } : {},
  );
  const label = t(leads === 'person' ? 'card.label' : 'card.labelPlace');
  const lead = person ?? place;
  if (!card || !lead) {
    return (
      <SidePanel label={label} width={WIDTH}>
        <Empty>{t('card.none')}</Empty>
      </SidePanel>
    );
  }
  const others = card.household.filter(({ id }) => id !== person?.id);
  return (
    <SidePanel label={label} width={WIDTH}>
      <Top>
        <div>
          <PlaceName scale="card" place={lead.name} />
          {person && person.title !== 'none' && <span>{terms(`title.${person.title}`)}</span>}
          {person?.vip && <MarkChip strength="outlined">{t('vip')}</MarkChip>}
          {person?.refusesCallbacks && <MarkChip strength="outlined">{t('refusesCallbacks')}</MarkChip>}
        </div>
        {person && person.firm !== '' && <p>{person.firm}</p>}
        {person && person.plates.length > 0 && <p>{person.plates.join(' ')}</p>}
        {person === null && place && <PlaceFacts place={place} />}
        {person && <CardPhones person={person} />}
        {lead.note !== '' && (
          <Note tone="accent">
            <NoteText>{lead.note}</NoteText> {person && <NoteSource person={person} />}
          </Note>
        )}
      </Top>
      <CardHeld custody={card.custody} />
      {person && (
        <Section title={t('card.places')}>
          {person.roles.length === 0 && <p>{t('card.noPlace')}</p>}
          {person.roles.map(({ placeId, role }) => (
            <LineButton key={placeId} type="button" onClick={() => onGo({ placeId })}>
              <b>{names[placeId] ?? '…'}</b>
              <span>{terms(`personRole.${role}`)}</span>
            </LineButton>
          ))}
        </Section>
      )}
      {place && (
        <Section
          title={t(person ? 'card.household' : 'card.householdOf')}
          aside={person ? place.name : undefined}
        >
          {others.length === 0 && <p>{t('card.nobody')}</p>}
          {others.map((other) => {
            const role = other.roles.find(({ placeId }) => placeId === place.id)?.role;
            return (
              <LineButton
                key={other.id}
                type="button"
                onClick={() => onGo({ personId: other.id, placeId: place.id })}
              >
                <b>{other.name}</b>
                <span>{role && terms(`personRole.${role}`)}</span>
                <small>{other.phones[0]}</small>
              </LineButton>
            );
          })}
        </Section>
      )}
      <Section title={t('card.counters')}>
        <p>
          {[
            card.calls === 0 ? t('card.never') : t('card.calls', { count: card.calls }),
            card.lastAt !== null && t('card.lastAt', { day: format.shortDay(card.lastAt, momentNow()) }),
          ]
            .filter(Boolean)
            .join(t('comma'))}
        </p>
      </Section>
      <CardMatters card={card} />
    </SidePanel>
  );
}

function PlaceFacts({ place }: { readonly place: NonNullable<CallerCard['place']> }) {
  const t = useWords('directory');
  const facts = [
    place.building !== '' && `${t('column.building')} ${place.building}`,
    place.floor !== '' && `${t('column.floor')} ${place.floor}`,
    place.areaM2 !== null && t('areaM2', { area: place.areaM2 }),
  ];
  return <p>{facts.filter(Boolean).join(t('comma'))}</p>;
}

function NoteSource({ person }: { readonly person: Person }) {
  const t = useWords('directory');
  const format = useFormat();
  if (person.noteBy === '') return null;
  return (
    <small>
      {t('card.noteBy', {
        name: person.noteBy,
        day: person.noteOn === '' ? '' : format.localDay(person.noteOn, 'short'),
      })}
    </small>
  );
}
