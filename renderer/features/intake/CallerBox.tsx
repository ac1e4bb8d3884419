import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { CandidateList } from './CandidateList.tsx';
import { useCallForm, type CallerHit } from './form-context.ts';
import { NewCallerRows } from './NewCallerRows.tsx';
import { useCallerHits } from './use-caller-hits.ts';

const Anchor = styled('div')({ position: 'relative' });

const Hint = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  flex: 'none',
  color: theme.palette.ink3,
}));

/** The directory answers from two letters on. */
const FEWEST = 2;

/**
 * The box for room, name, last digits or plate, with its list of candidates.
 *
 * Enter takes the marked one, also when the list is still on its way; Tab keeps what was typed.
 */
export function CallerBox() {
  const t = useWords('intake');
  const { call, change, go, markCandidate } = useCallForm();
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const typed = call.fields.who;
  const latest = useRef(typed);
  const { found, findNow } = useCallerHits(typed);
  const [hasFocus, setFocus] = useState(false);
  const [isKept, setKept] = useState(call.fields.place !== '');
  const [marked, setMarked] = useState(0);
  const isAnswered = found.text === typed;
  const isOpen = hasFocus && typed.trim().length >= FEWEST && (found.hits.length > 0 || isAnswered);
  const markedHit = isOpen ? found.hits[marked] : undefined;

  const tellSide = useEffectEvent(markCandidate);
  useEffect(() => {
    tellSide(markedHit ?? null);
    return () => tellSide(null);
  }, [markedHit]);

  function type(text: string): void {
    // What stands in the box is the place until somebody is chosen, so nothing typed is ever without a field.
    change({ who: text, place: text });
    latest.current = text;
    setMarked(0);
  }

  function choose({ placeId, personId, placeName, personName }: CallerHit): void {
    change({ placeId, personId, place: placeName, callerName: personName, callerPhone: '' });
    if (placeId !== null) go('what');
  }

  function keep(): void {
    if (typed.trim() === '') {
      go('what');
      return;
    }
    setKept(true);
    setFocus(false);
  }

  function takeFirstOf(hits: readonly CallerHit[], index: number): void {
    const hit = hits[index];
    if (typed.trim() !== '' && hit) choose(hit);
    else keep();
  }

  function take(): void {
    if (isAnswered || typed.trim().length < FEWEST) {
      takeFirstOf(found.hits, marked);
      return;
    }
    // Enter was faster than the list: what it meant is the first one for these very letters.
    void findNow(typed).then((hits) => {
      if (latest.current === typed) takeFirstOf(hits, 0);
    });
  }

  const move = (by: 1 | -1) =>
    setMarked((at) => (at + by + found.hits.length) % Math.max(found.hits.length, 1));
  useKeys(
    [
      { chord: 'Enter', inFields: true, act: take },
      { chord: 'ArrowDown', inFields: true, repeats: true, when: () => isOpen, act: () => move(1) },
      { chord: 'ArrowUp', inFields: true, repeats: true, when: () => isOpen, act: () => move(-1) },
    ],
    { within: box },
  );

  function takeTab(event: KeyboardEvent): void {
    if (
      event.key !== 'Tab' ||
      event.shiftKey ||
      event.nativeEvent.isComposing ||
      isKept ||
      typed.trim() === ''
    )
      return;
    event.preventDefault();
    keep();
  }

  return (
    <>
      <FormRow label={t('row.who')}>
        <Anchor ref={box} data-step="who">
          <TextInput
            scale="large"
            value={typed}
            onChange={(event) => type(event.target.value)}
            onFocus={() => setFocus(true)}
            onBlur={() => setFocus(false)}
            onKeyDown={takeTab}
            endAdornment={typed.length < FEWEST ? <Hint>{t('who.hint')}</Hint> : undefined}
            inputProps={{
              role: 'combobox',
              maxLength: 120,
              'aria-expanded': isOpen,
              'aria-controls': isOpen && found.hits.length > 0 ? listId : undefined,
              'aria-autocomplete': 'list',
              'aria-busy': !isAnswered,
              'aria-activedescendant': markedHit ? `${listId}-${marked}` : undefined,
            }}
          />
          {isOpen && (
            <CandidateList
              id={listId}
              typed={typed}
              hits={found.hits}
              marked={marked}
              onTake={choose}
              onMark={setMarked}
            />
          )}
        </Anchor>
      </FormRow>
      {isKept && <NewCallerRows />}
    </>
  );
}
