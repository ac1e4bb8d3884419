import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Candidate } from './use-candidates.ts';

/** The directory answers from two letters on. */
const FEWEST = 2;

const Anchor = styled('div')({ position: 'relative' });

const List = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: theme.zIndex.modal - 1,
  left: 0,
  minWidth: '100%',
  top: '100%',
  border: `1px solid ${theme.palette.edge}`,
  borderTop: 0,
  borderRadius: '0 0 4px 4px',
  backgroundColor: theme.palette.sheet,
  boxShadow: theme.palette.lift,
}));

const Option = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  minHeight: 32,
  padding: '6px 10px',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  borderTop: `1px solid ${theme.palette.line}`,
  borderLeft: '3px solid transparent',
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink },
  '& > small': { ...theme.typography.meta, marginLeft: 'auto' },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeftColor: theme.palette.accent,
  },
}));

interface Props {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  /** Asks who may be meant; the same function from drawing to drawing. */
  readonly find: (text: string) => Promise<readonly Candidate[]>;
  readonly onType: (text: string) => void;
  readonly onChoose: (candidate: Candidate) => void;
}

/** A box for a room or a name with the candidates of the book: ↑ ↓ choose, Enter takes, Tab keeps what was typed. */
export function CallerCombo({ value, label, placeholder, find, onType, onChoose }: Props) {
  const t = useWords('keeping');
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [isAsking, setAsking] = useState(false);
  const [marked, setMarked] = useState(0);
  const hits = useHits(isAsking ? value : '', find);
  const isOpen = isAsking && hits.length > 0;
  const move = (by: 1 | -1) => setMarked((at) => (at + by + hits.length) % hits.length);
  const choose = (hit: Candidate | undefined) => {
    setAsking(false);
    if (hit) onChoose(hit);
  };
  const when = () => isOpen;
  useKeys(
    [
      { chord: 'Enter', inFields: true, when, act: () => choose(hits[marked]) },
      { chord: 'ArrowDown', inFields: true, repeats: true, when, act: () => move(1) },
      { chord: 'ArrowUp', inFields: true, repeats: true, when, act: () => move(-1) },
      { chord: 'Escape', when, act: () => setAsking(false) },
    ],
    { within: box },
  );
  return (
    <Anchor ref={box}>
      <TextInput
        value={value}
        placeholder={placeholder}
        onChange={(event) => {
          setAsking(true);
          setMarked(0);
          onType(event.target.value);
        }}
        onBlur={() => setAsking(false)}
        inputProps={{
          role: 'combobox',
          maxLength: 120,
          'aria-label': label,
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? listId : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': isOpen ? `${listId}-${marked}` : undefined,
        }}
      />
      {isOpen && (
        <List
          id={listId}
          role="listbox"
          aria-label={t('candidates')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {hits.map((hit, index) => (
            <Option
              key={hit.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              onClick={() => choose(hit)}
              onMouseMove={() => setMarked(index)}
            >
              <b>{hit.place}</b> <span>{hit.name || t('empty')}</span> <small>{hit.phone}</small>
            </Option>
          ))}
        </List>
      )}
    </Anchor>
  );
}

function useHits(text: string, find: Props['find']): readonly Candidate[] {
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly Candidate[] }>({
    text: '',
    hits: [],
  });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < FEWEST) return undefined;
    let isWanted = true;
    void find(wanted.slice(0, 120)).then((hits) => {
      if (isWanted) setFound({ text: wanted, hits });
    });
    return () => {
      isWanted = false;
    };
  }, [find, wanted]);
  return found.text === wanted ? found.hits : [];
}
