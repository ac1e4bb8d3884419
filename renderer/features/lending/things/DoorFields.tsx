import { useWords } from '../../../app/words/use-words.ts';
import { TextRow } from './TextRow.tsx';
import type { ThingTyped } from './thing-form.ts';

interface Props {
  readonly typed: ThingTyped;
  /** The door is on record already and is not shown. */
  readonly isKnown: boolean;
  readonly onType: (part: Partial<ThingTyped>) => void;
}

/** What an entrusted key opens and whose it is; it can be written here, never read. */
export function DoorFields({ typed, isKnown, onType }: Props) {
  const t = useWords('lending');
  return (
    <>
      <TextRow
        label={t('form.doorName')}
        hint={isKnown ? t('form.doorKept') : undefined}
        value={typed.doorName}
        onType={(doorName) => onType({ doorName })}
      />
      <TextRow label={t('form.owner')} value={typed.owner} onType={(owner) => onType({ owner })} />
      <TextRow label={t('form.phone')} value={typed.phone} onType={(phone) => onType({ phone })} />
    </>
  );
}
