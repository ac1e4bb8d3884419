import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { useId, useMemo, useState } from 'react';
import type { Kind } from '../../../shared/domain/call/call.ts';
import { findCases } from '../../../shared/domain/rules/find-cases.ts';
import { textSnippets } from '../../../shared/rules/find-snippets.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { KeyBinding } from '../keyboard/binding.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { lineId, paletteDigits, PaletteList } from './PaletteList.tsx';
import { paletteEntries, writtenBy } from './palette-entry.ts';

const Top = styled('div')(({ theme }) => ({
  minHeight: 56,
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 20px',
  color: theme.palette.accent,
  '& .MuiInputBase-root': { ...theme.typography.said, flex: 1, color: theme.palette.ink },
  // The sheet's only field, so its ring would say nothing that the caret does not.
  'html & .MuiInputBase-input:focus': { outline: 'none' },
}));

const Empty = styled('p')(({ theme }) => ({
  padding: '12px 20px 16px',
  color: theme.palette.ink2,
  borderTop: `1px solid ${theme.palette.line}`,
}));

interface Props {
  readonly kind: Kind;
  readonly onWrite: (text: string) => void;
  readonly onClose: () => void;
}

/** The palette itself: letters filter, digits write, Enter writes a sentence or goes on reading a case. */
export function PalettePanel({ kind, onWrite, onClose }: Props) {
  const t = useWords('snippets');
  const { language } = useFormat();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [readId, setReadId] = useState<string | null>(null);
  const snippets = useDesk((desk) => desk.snippets);
  const cases = useDesk((desk) => desk.cases);
  const entries = useMemo(
    () => paletteEntries(textSnippets(snippets, { typed, kind, language }), findCases({ cases }, typed)),
    [snippets, cases, typed, kind, language],
  );
  const marked = Math.min(at, entries.length - 1);
  const chosen = entries[marked];

  const write = (index: number) => {
    const entry = entries[index];
    if (entry) onWrite(writtenBy(entry));
  };
  const enter = () => {
    if (chosen?.group === 'cases') setReadId(readId === chosen.id ? null : chosen.id);
    else write(marked);
  };
  const move = (step: number) => {
    if (entries.length > 0) setAt((marked + step + entries.length) % entries.length);
  };
  const keys: KeyBinding[] = [
    {
      chord: 'Enter',
      label: t(chosen?.group === 'cases' ? 'foot.read' : 'foot.take'),
      act: enter,
      inFields: true,
    },
    { chord: 'ArrowDown', act: () => move(1), inFields: true, repeats: true },
    { chord: 'ArrowUp', act: () => move(-1), inFields: true, repeats: true },
    ...paletteDigits.map((chord, index) => ({ chord, act: () => write(index), inFields: true })),
  ];

  return (
    <Sheet
      isOpen
      isBare
      title={t('title')}
      width={720}
      top="high"
      onClose={onClose}
      escLabel={t('foot.close')}
      keys={keys}
      foot={<Foot isCase={chosen?.group === 'cases'} />}
    >
      <Top>
        <SearchIcon />
        <InputBase
          autoFocus
          value={typed}
          placeholder={t('typed')}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          inputProps={{
            role: 'combobox',
            'aria-label': t('title'),
            'aria-expanded': entries.length > 0,
            'aria-controls': entries.length > 0 ? listId : undefined,
            'aria-activedescendant': chosen ? lineId(listId, marked) : undefined,
            'aria-autocomplete': 'list',
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 120,
          }}
        />
        <KeyCap chord="Escape" />
      </Top>
      {entries.length > 0 ? (
        <PaletteList
          id={listId}
          entries={entries}
          marked={marked}
          readId={readId}
          onPoint={setAt}
          onTake={write}
        />
      ) : (
        <Empty role="status">{typed === '' ? t('empty') : t('nothing', { text: typed })}</Empty>
      )}
    </Sheet>
  );
}

const Hints = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  display: 'flex',
  gap: 16,
  color: theme.palette.ink2,
}));

function Foot({ isCase }: { readonly isCase: boolean }) {
  const t = useWords('snippets');
  return (
    <Hints>
      <span>
        <KeyCap chord="1" /> … <KeyCap chord="9" /> {t('foot.digit')}
      </span>
      <span>
        <KeyCap chord="Enter" /> {t(isCase ? 'foot.read' : 'foot.take')}
      </span>
      <span>
        <KeyCap chord="Escape" /> {t('foot.close')}
      </span>
    </Hints>
  );
}
