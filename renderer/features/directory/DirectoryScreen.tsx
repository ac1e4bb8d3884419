import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { Card } from './Card.tsx';
import { DirectoryFoot } from './DirectoryFoot.tsx';
import { DirectoryHead } from './DirectoryHead.tsx';
import { DirectorySheets } from './DirectorySheets.tsx';
import type { DirectoryView, PersonRow } from './directory-types.ts';
import { Pager } from './Pager.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import { useDirectory } from './use-directory.ts';
import { useDirectoryActs } from './use-directory-acts.ts';

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

const views: readonly DirectoryView[] = ['people', 'places'];

/** The directory (ux 6.13): people and places, the card of the chosen one, editing, merging and importing. */
export function DirectoryScreen() {
  const t = useWords('directory');
  const { language } = useFormat();
  const directory = useDirectory();
  const { view, filter, chosen, marked, page, card, person, place, choose } = directory;
  const { acts, edit } = useDirectoryActs(directory);
  const [isInList, setInList] = useState(true);
  const markedIds = useMemo(() => new Set(marked.keys()), [marked]);
  const count = new Intl.NumberFormat(language).format(page.total);
  // Made anew with every change between filter and list: a grid that has had the focus takes it back out of the filter
  // as soon as the row it was on is filtered away.
  const tableKey = isInList ? 'in the list' : 'in the filter';
  const table = {
    isFocused: isInList,
    emptySentence: t(filter.trim() === '' ? 'empty.book' : (`empty.${view}` as const)),
  };
  return (
    <>
      <DirectoryHead
        filter={filter}
        onFilter={directory.changeFilter}
        onEnter={() => setInList(false)}
        onLeave={() => setInList(true)}
      />
      <ViewTabs
        label={t('views')}
        views={views.map((value) => ({
          value,
          label: t(`view.${value}`),
          ...(value === view && page.isAnswered && { count }),
        }))}
        value={view}
        onChange={directory.changeView}
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
                key={tableKey}
                {...table}
                people={page.people}
                chosen={chosen.personId ?? null}
                marked={markedIds}
                onChoose={(row) => choose(placed(row))}
                onStep={(row) => (row.id === person?.id ? edit() : choose(placed(row)))}
                onMark={directory.mark}
              />
            )}
            {page.isAnswered && view === 'places' && (
              <PlacesTable
                key={tableKey}
                {...table}
                places={page.places}
                chosen={chosen.placeId ?? null}
                onChoose={(row) => choose({ placeId: row.id })}
                onStep={(row) => (row.id === place?.id ? edit() : choose({ placeId: row.id }))}
              />
            )}
          </Rows>
          <Pager
            offset={directory.offset}
            shown={page.people.length + page.places.length}
            total={page.total}
            onOffset={directory.setOffset}
          />
          <DirectoryFoot acts={acts} />
        </List>
        <Card card={card} leads={view === 'people' ? 'person' : 'place'} onGo={directory.show} />
      </Columns>
      <DirectorySheets
        sheet={directory.sheet}
        onClose={() => directory.setSheet(null)}
        onChange={directory.finish}
      />
    </>
  );
}

/** A person at the first of their places, so that the card knows the household. */
function placed({ id, roles }: PersonRow) {
  const placeId = roles[0]?.placeId;
  return { personId: id, ...(placeId !== undefined && { placeId }) };
}
