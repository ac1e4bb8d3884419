import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { useId, useState, type KeyboardEvent } from 'react';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useKindKeys } from '../../app/calls/kind-keys.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import type { KeyBinding } from '../../app/keyboard/binding.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { FindFoot } from './FindFoot.tsx';
import { HitList, hitId } from './HitList.tsx';
import { hitsOf, isSearchable, nextLimit, codeIn, type Group, type Hit } from './hits.ts';
import { Nothing } from './Nothing.tsx';
import { PastFoot } from './PastFoot.tsx';
import { useFind } from './use-find.ts';
import { useHitActs } from './use-hit-acts.ts';
import { usePast } from './use-past.ts';

const Top = styled('div')(({ theme }) => ({
  minHeight: 60,
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 20px',
  color: theme.palette.accent,
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
}));

// The sheet's only field, so its ring would say nothing that the caret does not.
const Field = styled(InputBase)(({ theme }) => ({
  flex: 1,
  fontSize: 22,
  lineHeight: '32px',
  color: theme.palette.ink,
  'html & .MuiInputBase-input:focus': { outline: 'none' },
}));

/** The search: typing finds, ↑ ↓ choose, Enter opens, an F-key begins a call with the line, Tab limits to its group. */
export function FindPanel({ given }: { readonly given: string }) {
  const t = useWords('search');
  const kindKeys = useKindKeys();
  const mayCall = isAllowed(useStaff().role, 'take calls');
  const listId = useId();
  const [text, setText] = useState(given);
  const [only, setOnly] = useState<Group | null>(null);
  const [at, setAt] = useState(0);
  const { finding, ask } = useFind(text, only);
  const { past, more } = usePast(text);
  const acts = useHitActs();
  const isCurrent = finding.text === text;
  const hits = hitsOf(finding.found, past.hits, only);
  const chosen = Math.min(at, hits.length - 1);
  const isEmpty = isCurrent && isSearchable(text) && hits.length === 0 && finding.refusal === null;
  const isUnknownCode = isEmpty && given !== '' && text === given;

  const enter = async () => {
    // A whole code does what a scan of it would do, unless another line was chosen.
    const code = at === 0 ? codeIn(text) : null;
    if (code !== null && (await acts.read(code))) return;
    // Enter may be faster than the answer; it never opens what an older text found.
    const { found } = isCurrent ? finding : await ask();
    const hit = hitsOf(found, past.hits, only)[isCurrent ? chosen : 0];
    if (hit) acts.open(hit);
    else if (mayCall && isSearchable(text) && !isUnknownCode) acts.call('enquiry', undefined, text);
  };
  const move = (step: number) => {
    if (hits.length > 0) setAt((chosen + step + hits.length) % hits.length);
  };
  const limit = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    event.preventDefault();
    setOnly(nextLimit(only, hits[chosen]?.group));
    setAt(0);
  };
  const keys: KeyBinding[] = [
    { chord: 'Enter', label: t('open'), act: () => void enter(), inFields: true },
    { chord: 'ArrowDown', label: t('choose'), act: () => move(1), inFields: true, repeats: true },
    { chord: 'ArrowUp', act: () => move(-1), inFields: true, repeats: true },
    { chord: 'PageDown', label: t('past.more'), act: more, inFields: true, when: () => past.next !== null },
    ...(mayCall
      ? kindKeys.map(([chord, kind]) => ({
          chord,
          act: () => acts.call(kind, hits[chosen], text),
          when: () => hits[chosen] !== undefined,
        }))
      : []),
  ];
  const open = (hit: Hit) => acts.open(hit);

  return (
    <Sheet
      isOpen
      isBare
      title={t('title')}
      width={880}
      top="high"
      onClose={closeOverlay}
      keys={keys}
      foot={<FindFoot only={only} />}
    >
      <Top>
        <SearchIcon />
        <Field
          autoFocus
          value={text}
          placeholder={t('placeholder')}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={limit}
          inputProps={{
            role: 'combobox',
            'aria-label': t('label'),
            'aria-expanded': hits.length > 0,
            'aria-controls': hits.length > 0 ? listId : undefined,
            'aria-activedescendant': chosen >= 0 ? hitId(listId, chosen) : undefined,
            'aria-autocomplete': 'list',
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 120,
          }}
        />
        {hits.length > 0 && <small>{t('count', { count: hits.length })}</small>}
        <KeyCap chord="Escape" />
      </Top>
      {hits.length > 0 && (
        <HitList
          id={listId}
          hits={hits}
          typed={finding.text}
          chosen={chosen}
          mayCall={mayCall}
          onPoint={setAt}
          onOpen={open}
        />
      )}
      {finding.refusal && <ErrorNote error={finding.refusal} />}
      {(isEmpty || !isSearchable(text)) && (
        <Nothing text={isEmpty ? text : null} isUnknownCode={isUnknownCode} mayCall={mayCall} />
      )}
      <PastFoot past={past} onMore={more} />
      <Spoken role="status">{isCurrent && hits.length > 0 ? t('count', { count: hits.length }) : ''}</Spoken>
    </Sheet>
  );
}
