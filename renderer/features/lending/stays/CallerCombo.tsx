import { useEffect, useState } from 'react';
import { useWords } from '../../../app/words/use-words.ts';
import { PickBox } from '../who/PickBox.tsx';
import type { Candidate } from './use-candidates.ts';

/** The directory answers from two letters on. */
const FEWEST = 2;

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
  const [isAsking, setAsking] = useState(false);
  const hits = useHits(isAsking ? value : '', find);
  return (
    <PickBox
      label={label}
      listLabel={t('candidates')}
      placeholder={placeholder}
      value={value}
      onType={(text) => {
        setAsking(true);
        onType(text);
      }}
      offers={hits.map((hit) => ({
        id: hit.key,
        face: (
          <>
            <b>{hit.place}</b> <span>{hit.name || t('empty')}</span> <small>{hit.phone}</small>
          </>
        ),
        pick: () => {
          setAsking(false);
          onChoose(hit);
        },
      }))}
    />
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
