import { useCallback } from 'react';
import { useInvoke } from '../../../app/desk/desk-context.ts';

/** Somebody who may be meant by what is typed. */
export interface Candidate {
  readonly key: string;
  /** The room, or the firm of somebody who lives nowhere here. */
  readonly place: string;
  readonly placeId: string | null;
  readonly personId: string | null;
  readonly name: string;
  /** As the book gives it, masked. */
  readonly phone: string;
}

type Find = (text: string) => Promise<readonly Candidate[]>;

const MOST_SHOWN = 6;
/** More are asked for than shown, because rooms that begin as typed come before telephones that end so. */
const MOST_ASKED = 24;

/** Asks the directory for rooms and their people. */
export function useFindCallers(): Find {
  const invoke = useInvoke();
  return useCallback(
    async (text) => {
      const reply = await invoke('callers.find', { text, limit: MOST_ASKED });
      if (!reply.ok) return [];
      const begins = ({ place }: Candidate) => Number(place.startsWith(text));
      return reply.value.hits
        .map(({ placeId, personId, placeName, personName, phone }) => ({
          key: `${placeId} ${personId}`,
          place: placeName,
          placeId,
          personId,
          name: personName,
          phone,
        }))
        .toSorted((a, b) => begins(b) - begins(a))
        .slice(0, MOST_SHOWN);
    },
    [invoke],
  );
}

/** Asks the directory and whoever has borrowed or works here: staff, firms, agents. */
export function useFindOwners(): Find {
  const invoke = useInvoke();
  const findCallers = useFindCallers();
  return useCallback(
    async (text) => {
      const [callers, reply] = await Promise.all([
        findCallers(text),
        invoke('borrowers.find', { text, limit: MOST_SHOWN }),
      ]);
      const others = reply.ok ? reply.value.hits.filter(({ personId }) => personId === null) : [];
      const workers = others.map(({ borrower, staffId, name, firm, phone }) => ({
        key: `${borrower} ${staffId} ${name} ${firm}`,
        place: firm,
        placeId: null,
        personId: null,
        name,
        phone,
      }));
      return [...callers.filter(({ personId }) => personId !== null), ...workers].slice(0, MOST_SHOWN);
    },
    [invoke, findCallers],
  );
}
