import { useEffect, useState } from 'react';
import type { Door } from '../../../../shared/domain/custody/thing.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { phoneText } from '../../../app/words/phone-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';

/** How long a door stands there, in milliseconds (ux 5). */
const SHOWN_MS = 10_000;

/** What an entrusted key opens, for ten seconds after a look; the look is in the book first. */
export function DoorEye({ code }: { readonly code: string }) {
  const t = useWords('lending');
  const invoke = useInvoke();
  const { draft } = useLending();
  const [door, setDoor] = useState<Door | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (door === null) return undefined;
    const timer = setTimeout(() => setDoor(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [door]);
  async function look(): Promise<void> {
    const reply = await invoke('things.reveal', {
      code,
      ...(draft.order !== null && { order: draft.order }),
    });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setDoor(reply.value.revealed);
  }
  return (
    <>
      <dt>{t('card.door')}</dt>
      <dd>
        {door ? (
          <b>{t('card.doorShown', { name: door.name, owner: door.owner, phone: phoneText(door.phone) })}</b>
        ) : (
          <Button scale="small" onClick={() => void look()}>
            {t('card.doorHidden')}
          </Button>
        )}
        {refusal && <ErrorNote error={refusal} />}
      </dd>
    </>
  );
}
