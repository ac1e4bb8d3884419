import { useEffect, useState } from 'react';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { DifferenceLine } from './count.ts';
import { usePlaces } from './use-places.ts';
import { usePlaceText } from './use-place-text.ts';

/** Where a thing may be that differs: its hook and those beside it, and who has it or had it last. */
export function useLikely({ kind, code }: DifferenceLine, register: Register): readonly string[] {
  const t = useWords('stocktake');
  const format = useFormat();
  const placeText = usePlaceText();
  const things = useDesk((desk) => desk.things);
  const registers = useDesk((desk) => desk.registers);
  const custody = useDesk((desk) => desk.custody);
  const places = usePlaces(register.id, null);
  const thing = thingByCode({ things }, code);
  const last = useLastHolder(kind === 'missing' ? code : null);
  if (!thing) return [];
  if (thing.register !== register.id) {
    const other = entryOf(registers, thing.register);
    return other ? [t('otherRegister', { register: other.name })] : [];
  }
  const when = (at: string) => format.moment(at, momentNow());
  const holder = thing.loan === null ? undefined : entryOf(custody, thing.loan);
  if (holder) return [t('holder', { name: holder.who.name, when: when(holder.openedAt) })];
  const near = nearOf(thing, places);
  return [
    placeText(thing) && t('hangs', { place: placeText(thing) }),
    near.length > 0 && t('near', { codes: near.join(' ') }),
    last &&
      (last.closedAt === null
        ? t('lastOut', { name: last.who.name, when: when(last.openedAt) })
        : t('lastHolder', { name: last.who.name, when: when(last.closedAt) })),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** The codes on the hooks beside: a tag that is not on its own hook mostly hangs one further. */
function nearOf({ cabinet, hook }: Thing, places: readonly Thing[]): string[] {
  if (hook === null) return [];
  return places
    .filter((other) => other.cabinet === cabinet && other.hook !== null && Math.abs(other.hook - hook) === 1)
    .map(({ code }) => code);
}

function useLastHolder(code: string | null): Custody | null {
  const invoke = useInvoke();
  const [found, setFound] = useState<{ readonly code: string; readonly custody: Custody | null } | null>(
    null,
  );
  useEffect(() => {
    if (code === null) return undefined;
    let isAsked = true;
    void invoke('custody.history', { thing: code, limit: 1 }).then((reply) => {
      if (isAsked && reply.ok) setFound({ code, custody: reply.value.custody[0] ?? null });
    });
    return () => {
      isAsked = false;
    };
  }, [invoke, code]);
  return found?.code === code ? found.custody : null;
}
