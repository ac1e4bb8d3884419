import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, useNavigation } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { Card } from './Card.tsx';
import { DirectoryFoot } from './DirectoryFoot.tsx';
import { DirectorySheets, type OpenSheet } from './DirectorySheets.tsx';
import type { Chosen, DirectoryView, PersonRow, PlaceRow } from './directory-types.ts';
import { Pager } from './Pager.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import { useBlocks } from './use-blocks.ts';
import { useCard } from './use-card.ts';
import { useDirectoryPage } from './use-directory-page.ts';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  minHeight: 48,
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  backgroundColor: theme.palette.sheet,
  '& > h1': theme.typography.title,
}));

const Filter = styled('div')({ flex: 1, maxWidth: 460 });

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const List = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

const Rows = styled('div')({ flex: 1, minHeight: 0, '& .is-strong': { fontWeight: 700 } });

const none: ReadonlyMap<string, PersonRow> = new Map();

/** The directory (ux 6.13): people and places, the card of the chosen one, editing, merging and importing. */
export function DirectoryScreen() {
  const t = useWords('directory');
  const blockOf = useBlocks();
  const asked = useNavigation(({ screen }) => (screen.place === 'directory' ? screen : null));
  const [view, setView] = useState<DirectoryView>(
    asked?.placeId !== undefined && asked.personId === undefined ? 'places' : 'people',
  );
  const [filter, setFilter] = useState('');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<Chosen>(asked ? pick(asked) : {});
  const [marked, setMarked] = useState(none);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [isTableFocused, setTableFocused] = useState(true);
  const [came, setCame] = useState(asked);
  const filterField = useRef<HTMLInputElement>(null);
  const page = useDirectoryPage(view, filter, offset);
  const card = useCard(chosen);

  // Another way from the search leads to the same screen again.
  if (asked && came !== asked) {
    setCame(asked);
    show(pick(asked));
  }

  function show(next: Chosen): void {
    setChosen(next);
    setView(next.personId === undefined && next.placeId !== undefined ? 'places' : 'people');
    setOffset(0);
  }
  const changeView = (next: DirectoryView) => {
    setView(next);
    setOffset(0);
    setChosen(next === 'places' && chosen.placeId !== undefined ? { placeId: chosen.placeId } : {});
  };
  const changeFilter = (next: string) => {
    setFilter(next);
    setOffset(0);
  };
  const focusFilter = () => {
    setTableFocused(false);
    filterField.current?.focus();
  };
  const leaveFilter = () => setTableFocused(true);
  const close = () => setSheet(null);

  const person = view === 'people' ? (card?.person ?? null) : null;
  const place = view === 'places' ? (card?.place ?? null) : null;
  const pair = [...marked.values()];
  const mayEdit = blockOf('edit the directory');
  const isNothingChosen = person === null && place === null;
  const edit = () => {
    if (mayEdit !== undefined) return;
    if (person) setSheet({ kind: 'person', person, startRoles: [] });
    else if (place) setSheet({ kind: 'place', place });
  };
  const newPerson = () => {
    const placeId = view === 'places' ? chosen.placeId : undefined;
    setSheet({
      kind: 'person',
      person: null,
      startRoles: placeId === undefined ? [] : [{ placeId, role: 'owner' }],
    });
  };
  const merge = () => {
    const [first, second] = pair;
    if (first && second) setSheet({ kind: 'merge', first, second });
  };
  useKeys([
    { chord: '/', label: t('act.filter'), act: focusFilter },
    { chord: 'Escape', act: goBack },
  ]);
  useKeys(
    [
      { chord: 'Enter', act: leaveFilter, inFields: true },
      { chord: 'ArrowDown', act: leaveFilter, inFields: true },
      {
        chord: 'Escape',
        act: () => {
          changeFilter('');
          leaveFilter();
        },
      },
    ],
    { within: filterField },
  );
  const emptySentence = filter.trim() === '' ? t('empty.book') : t(`empty.${view}`);

  return (
    <>
      <Head>
        <h1>{t('title')}</h1>
        <Filter>
          <TextInput
            ref={filterField}
            scale="small"
            value={filter}
            placeholder={t('filter')}
            startAdornment={<SearchIcon />}
            endAdornment={<KeyCap chord="/" />}
            inputProps={{ 'aria-label': t('filter'), maxLength: 120 }}
            onFocus={() => setTableFocused(false)}
            onChange={(event) => changeFilter(event.target.value)}
          />
        </Filter>
      </Head>
      <ViewTabs
        label={t('views')}
        views={[
          {
            value: 'people',
            label: t('view.people'),
            ...(view === 'people' && page.isAnswered && { count: page.total }),
          },
          {
            value: 'places',
            label: t('view.places'),
            ...(view === 'places' && page.isAnswered && { count: page.total }),
          },
        ]}
        value={view}
        onChange={changeView}
        end={
          <>
            {t('act.choose')} <KeyCap chord="ArrowUp" />
            <KeyCap chord="ArrowDown" /> {t('act.edit')} <KeyCap chord="Enter" />
            {view === 'people' && (
              <>
                {t('act.mark')} <KeyCap chord="Space" />
              </>
            )}
          </>
        }
      />
      <Columns>
        <List aria-label={t('title')}>
          {page.refusal && <ErrorNote error={page.refusal} />}
          <Rows>
            {page.isAnswered && view === 'people' && (
              <PeopleTable
                people={page.people}
                chosen={chosen.personId ?? null}
                marked={new Set(marked.keys())}
                isFocused={isTableFocused}
                emptySentence={emptySentence}
                onChoose={(row) => setChosen(chosenPerson(row))}
                onStep={(row) => {
                  setChosen(chosenPerson(row));
                  if (row.id === person?.id) edit();
                }}
                onMark={(ids) => setMarked(new Map(keepMarked(ids, page.people, marked)))}
              />
            )}
            {page.isAnswered && view === 'places' && (
              <PlacesTable
                places={page.places}
                chosen={chosen.placeId ?? null}
                isFocused={isTableFocused}
                emptySentence={emptySentence}
                onChoose={(row) => setChosen({ placeId: row.id })}
                onStep={(row: PlaceRow) => {
                  setChosen({ placeId: row.id });
                  if (row.id === place?.id) edit();
                }}
              />
            )}
          </Rows>
          <Pager
            offset={offset}
            shown={page.people.length + page.places.length}
            total={page.total}
            onOffset={setOffset}
          />
          <DirectoryFoot
            acts={[
              {
                chord: '1',
                label: t('act.edit'),
                blockedBecause: mayEdit ?? (isNothingChosen ? t('blocked.nothingChosen') : undefined),
                act: edit,
              },
              { chord: '2', label: t('act.newPerson'), blockedBecause: mayEdit, act: newPerson },
              {
                chord: '3',
                label: t('act.newPlace'),
                blockedBecause: mayEdit,
                act: () => setSheet({ kind: 'place', place: null }),
              },
              {
                chord: '4',
                label: t('act.merge'),
                blockedBecause:
                  blockOf('merge people') ?? (pair.length === 2 ? undefined : t('blocked.mergeTwo')),
                act: merge,
              },
              {
                chord: '5',
                label: t('act.import'),
                blockedBecause: blockOf('import the directory'),
                act: () => setSheet({ kind: 'import' }),
              },
            ]}
          />
        </List>
        <Card card={card} leads={view === 'people' ? 'person' : 'place'} onGo={show} />
      </Columns>
      <DirectorySheets
        sheet={sheet}
        onClose={close}
        onChange={(next) => {
          close();
          setMarked(none);
          show(next);
        }}
      />
    </>
  );
}

function pick({ personId, placeId }: Chosen): Chosen {
  return { ...(personId !== undefined && { personId }), ...(placeId !== undefined && { placeId }) };
}

function chosenPerson({ id, roles }: PersonRow): Chosen {
  const placeId = roles[0]?.placeId;
  return { personId: id, ...(placeId !== undefined && { placeId }) };
}

/** The marked people by their ids; one of another page or filter stays marked. */
function keepMarked(
  ids: ReadonlySet<string>,
  people: readonly PersonRow[],
  before: ReadonlyMap<string, PersonRow>,
): [string, PersonRow][] {
  return [...ids].flatMap((id) => {
    const person = people.find((each) => each.id === id) ?? before.get(id);
    return person ? [[id, person] as [string, PersonRow]] : [];
  });
}
