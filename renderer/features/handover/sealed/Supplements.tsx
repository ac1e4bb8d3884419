import { useRef, useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';

const LONGEST = 2_000;

interface Props {
  readonly handover: Handover;
  readonly isLiving: boolean;
}

/** What was added after the end, each with its hour and name: 后补. What was sealed stays as it is. */
export function Supplements({ handover, isLiving }: Props) {
  const t = useWords('handover');
  const name = useStaffName();
  const format = useFormat();
  const whyNot = useWhyNot();
  return (
    <Section title={t('sealed.supplements')}>
      {handover.supplements.map(({ id, at, by, text }) => (
        <p key={id}>
          <b>{t('sealed.supplement', { time: format.moment(at, momentNow()), name: name(by) })}</b> {text}
        </p>
      ))}
      {isLiving && whyNot === null && <Field number={handover.number} />}
      {!isLiving && <p>{t('sealed.filed')}</p>}
    </Section>
  );
}

function Field({ number }: { readonly number: string }) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const isBusy = useRef(false);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    if (text.trim() === '' || isBusy.current) return;
    isBusy.current = true;
    const reply = await invoke('handover.supplement', { handover: number, text: text.trim() });
    isBusy.current = false;
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setText('');
    toast({ text: t('sealed.supplemented') });
  };
  useKeys([{ chord: 'Enter', act: () => void save(), inFields: true }], { within: box });
  return (
    <div ref={box}>
      <TextInput
        value={text}
        placeholder={t('sealed.supplementPlaceholder')}
        inputProps={{ 'aria-label': t('sealed.supplementField'), maxLength: LONGEST }}
        onChange={({ target }) => setText(target.value)}
      />
      {refusal && <ErrorNote error={refusal} />}
    </div>
  );
}
