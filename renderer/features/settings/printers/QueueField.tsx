import { useEffect, useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { PickField } from '../form/PickField.tsx';

interface Props {
  readonly field: UseFormRegisterReturn;
  readonly value: string;
  readonly wrong: string | undefined;
}

/** One of the print queues of this PC; the saved one stays a choice even when the PC no longer has it. */
export function QueueField({ field, value, wrong }: Props) {
  const t = useWords('settings');
  const say = useRefusalText();
  const invoke = useInvoke();
  const [asked, setAsked] = useState<Result<{ queues: string[] }, Refusal> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void invoke('printers.queues', {}).then((reply) => {
      if (isWanted) setAsked(reply);
    });
    return () => {
      isWanted = false;
    };
  }, [invoke]);
  const found = asked?.ok ? asked.value.queues : [];
  const queues = value === '' || found.includes(value) ? found : [value, ...found];
  const none = asked?.ok && found.length === 0 ? t('printer.queuesNone') : undefined;
  return (
    <PickField
      label={t('printer.queue')}
      field={field}
      options={[
        { value: '', label: t('printer.chooseQueue') },
        ...queues.map((queue) => ({ value: queue, label: queue })),
      ]}
      hint={asked === null ? t('printer.queuesAsking') : asked.ok ? none : say(asked.error)}
      wrong={wrong}
    />
  );
}
