import { styled } from '@mui/material/styles';
import { useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { TextInput } from '../../../ui/TextInput.tsx';

const Anchor = styled('div')({ position: 'relative' });

const List = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: theme.zIndex.modal - 1,
  left: 0,
  top: '100%',
  // Half a row is too narrow for a room, a name and a number.
  minWidth: '100%',
  width: 'max-content',
  maxWidth: 340,
  maxHeight: 320,
  overflowY: 'auto',
  border: `1px solid ${theme.palette.edge}`,
  borderTop: 0,
  borderRadius: '0 0 4px 4px',
  backgroundColor: theme.palette.sheet,
  boxShadow: theme.palette.lift,
}));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 10,
  padding: '7px 10px',
  cursor: 'pointer',
  color: theme.palette.ink2,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > b': { color: theme.palette.ink, whiteSpace: 'nowrap' },
  '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > small': {
    ...theme.typography.meta,
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    color: theme.palette.ink3,
  },
  '& > small[data-tone="late"]': { color: theme.palette.late, fontWeight: 700 },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeft: `3px solid ${theme.palette.accent}`,
    paddingLeft: 7,
  },
}));

/** One thing the list under a box offers. */
export interface Offer {
  readonly id: string;
  readonly face: ReactNode;
  readonly pick: () => void;
}

interface Props {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly offers: readonly Offer[];
  /** Enter where nothing is offered; without it the form around the box does what Enter does there. */
  readonly onEnter?: () => void;
  /** Tab while the box is empty, instead of to the next field. */
  readonly onTab?: (() => void) | undefined;
  readonly autoFocus?: boolean;
  readonly boxRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

/** A box with a list under it: type, ↑ ↓ choose, Enter takes. */
export function PickBox(props: Props) {
  const {
    label,
    listLabel,
    placeholder,
    value,
    onType,
    offers,
    onEnter,
    onTab,
    autoFocus = false,
    boxRef,
  } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const [isShut, setShut] = useState(false);
  const [marked, setMarked] = useState(0);
  const isOpen = hasFocus && !isShut && offers.length > 0;
  const at = Math.min(marked, Math.max(offers.length - 1, 0));
  const move = (by: 1 | -1) => setMarked((at + by + offers.length) % Math.max(offers.length, 1));
  const take = (offer: Offer | undefined) => {
    setMarked(0);
    if (offer) offer.pick();
    else onEnter?.();
  };
  useKeys(
    [
      {
        chord: 'Enter',
        inFields: true,
        when: () => isOpen || onEnter !== undefined,
        act: () => take(isOpen ? offers[at] : undefined),
      },
      { chord: 'ArrowDown', inFields: true, repeats: true, when: () => isOpen, act: () => move(1) },
      { chord: 'ArrowUp', inFields: true, repeats: true, when: () => isOpen, act: () => move(-1) },
      { chord: 'Tab', inFields: true, when: () => value === '' && onTab !== undefined, act: () => onTab?.() },
      { chord: 'Escape', when: () => isOpen && value !== '', act: () => setShut(true) },
    ],
    { within: box },
  );
  return (
    <Anchor ref={box}>
      <TextInput
        {...(boxRef ? { ref: boxRef } : {})}
        autoFocus={autoFocus}
        value={value}
        placeholder={placeholder}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onChange={(event) => {
          setMarked(0);
          setShut(false);
          onType(event.target.value);
        }}
        inputProps={{
          role: 'combobox',
          maxLength: 120,
          'aria-label': label,
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? listId : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': isOpen ? `${listId}-${at}` : undefined,
        }}
      />
      {isOpen && (
        <List
          id={listId}
          role="listbox"
          aria-label={listLabel}
          onMouseDown={(event) => event.preventDefault()}
        >
          {offers.map((offer, index) => (
            <Line
              key={offer.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => take(offer)}
              onMouseMove={() => setMarked(index)}
            >
              {offer.face}
            </Line>
          ))}
        </List>
      )}
    </Anchor>
  );
}
