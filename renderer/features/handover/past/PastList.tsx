import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { HandoverHead } from '../../../../shared/domain/shift/handover.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { measures } from '../../../app/theme/measures.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { SearchIcon } from '../../../ui/SearchIcon.tsx';
import { Spoken } from '../../../ui/Spoken.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { PastTable } from './PastTable.tsx';
import { setPastPlace, usePastPlace } from './past-store.ts';
import { usePastHandovers } from './use-past-handovers.ts';

const Head = styled('div')(({ theme }) => ({
  minHeight: measures.head,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '6px 20px',
  '& > span': { ...theme.typography.second, marginLeft: 'auto', color: theme.palette.ink2 },
}));

const Table = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  backgroundColor: theme.palette.sheet,
}));

const Foot = styled('footer')(({ theme }) => ({
  minHeight: measures.foot,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  padding: '6px 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
  '& > i': { flex: 1 },
}));

/** The list of past handovers with its search. */
export function PastList() {
  const t = useWords('pastHandovers');
  const since = useWords('since');
  const { text, chosen: kept } = usePastPlace();
  const past = usePastHandovers(text);
  const field = useRef<HTMLInputElement>(null);
  const [hasTyped, setTyped] = useState(false);
  const { heads, isComplete, isFresh, refusal } = past;
  const chosen = heads.find(({ number }) => number === kept) ?? heads[0] ?? null;
  const open = ({ number }: HandoverHead) => {
    setPastPlace({ chosen: number });
    goTo({ place: 'shift', view: 'handover', handover: number });
  };
  const compare = () => chosen && setPastPlace({ chosen: chosen.number, compared: chosen.number });
  const older = () => void past.readOlder();
  const away = () => goTo({ place: 'shift', view: 'since' });
  const toTable = () =>
    field.current
      ?.closest('main')
      ?.querySelector<HTMLElement>('[role="row"][aria-selected] [role="gridcell"]')
      ?.focus();
  useKeys([
    { chord: '/', label: t('searchLabel'), act: () => field.current?.focus() },
    { chord: '1', label: t('compare'), act: () => void compare(), when: () => chosen !== null },
    { chord: '2', label: t('older'), act: older, when: () => !isComplete },
    { chord: '3', label: since('title'), act: away },
  ]);
  useKeys(
    [
      { chord: 'ArrowDown', act: toTable, inFields: true },
      { chord: 'Enter', act: toTable, inFields: true },
      { chord: 'Escape', act: () => (text === '' ? toTable() : setPastPlace({ text: '' })) },
    ],
    { within: field },
  );
  const empty = isFresh
    ? text.trim() === ''
      ? t('empty')
      : t('notFound', { text: text.trim() })
    : t('reading');
  return (
    <>
      <Head>
        <Spoken as="h1">{t('list')}</Spoken>
        <TextInput
          ref={field}
          value={text}
          placeholder={t('search')}
          startAdornment={<SearchIcon />}
          endAdornment={<KeyCap chord="/" />}
          sx={{ maxWidth: 520 }}
          inputProps={{ 'aria-label': t('searchLabel'), maxLength: 120 }}
          onFocus={() => setTyped(true)}
          onChange={({ target }) => setPastPlace({ text: target.value, chosen: null })}
        />
        <span role="status">
          {isFresh && heads.length > 0 && t(isComplete ? 'countAll' : 'count', { count: heads.length })}
        </span>
      </Head>
      {refusal && <ErrorNote error={refusal} />}
      <Table>
        <PastTable
          // The first answer brings the rows; only then there is one to be in.
          key={String(heads.length > 0)}
          heads={heads}
          chosen={chosen?.number ?? null}
          empty={empty}
          onChoose={(number) => setPastPlace({ chosen: number })}
          onOpen={open}
          // Whoever types keeps the field.
          autoFocus={heads.length > 0 && !hasTyped}
        />
      </Table>
      <Foot>
        {chosen && (
          <>
            <Button chord="Enter" onClick={() => open(chosen)}>
              {t('open')}
            </Button>
            <Button chord="1" onClick={compare}>
              {t('compare')}
            </Button>
          </>
        )}
        {!isComplete && (
          <Button chord="2" onClick={older}>
            {t('older')}
          </Button>
        )}
        <i />
        <Button tone="quiet" chord="3" onClick={away}>
          {since('title')}
        </Button>
      </Foot>
    </>
  );
}
