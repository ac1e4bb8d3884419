import { useId, useState } from 'react';
import { serviceMode } from '../../../shared/domain/order/order.ts';
import type { OpenCall } from '../../app/calls/open-call.ts';
import { chordForAria } from '../../app/keyboard/chord.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Attachments } from './Attachments.tsx';
import { Choice } from './Choice.tsx';
import { ComplaintMore } from './ComplaintMore.tsx';
import { useCallForm } from './form-context.ts';
import { useBackEntry } from './use-back-entry.ts';
import { LinkButton } from './LinkButton.tsx';
import { useToldLate } from './use-told-late.ts';

/** What few calls need, behind one line: mode, warranty, reference, when it was learned, files. */
export function MoreFields() {
  const t = useWords('intake');
  const id = useId();
  const { call } = useCallForm();
  const count = filledCount(call);
  const fallback = useWords('paperFallback');
  const backEntry = useBackEntry();
  const late = useToldLate();
  // What was told too late must be seen in a call that is opened again.
  const [isOpen, setOpen] = useState(late !== null);
  return (
    <>
      <span />
      <div>
        <LinkButton
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {count > 0 ? t('moreFilled', { count }) : t('more')}
        </LinkButton>{' '}
        <LinkButton type="button" aria-keyshortcuts={chordForAria('Alt+B')} onClick={backEntry.toggle}>
          <KeyCap chord="Alt+B" /> {fallback(backEntry.isOpen ? 'entry.close' : 'entry.open')}
        </LinkButton>
      </div>
      {isOpen && <Rows id={id} />}
    </>
  );
}

function filledCount({ kind, fields }: OpenCall): number {
  const { mode, warranty, referenceNo, collectedAt, attachments, complaintSource, handling } = fields;
  const filled = [mode !== 'visit', warranty, referenceNo !== '', collectedAt !== '', attachments.length > 0];
  const ofComplaint = kind === 'complaint' ? [complaintSource !== 'outside', handling !== ''] : [];
  return [...filled, ...ofComplaint].filter(Boolean).length;
}

function Rows({ id }: { readonly id: string }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  const late = useToldLate();
  const { mode, warranty, referenceNo, collectedAt } = call.fields;
  return (
    <>
      <FormRow label={t('row.mode')}>
        <div id={id}>
          <Choice
            label={t('row.mode')}
            options={serviceMode.options.map((value) => ({ value, label: terms(`mode.${value}`) }))}
            value={mode}
            onChange={(chosen) => change({ mode: chosen })}
          />
        </div>
      </FormRow>
      <FormRow label={t('row.warranty')}>
        <Segmented
          options={[
            { value: 'no', label: t('warranty.no') },
            { value: 'yes', label: t('warranty.yes') },
          ]}
          value={warranty ? 'yes' : 'no'}
          onChange={(chosen) => change({ warranty: chosen === 'yes' })}
        />
      </FormRow>
      <FormRow label={t('row.reference')}>
        <TextInput
          value={referenceNo}
          onChange={(event) => change({ referenceNo: event.target.value })}
          inputProps={{ maxLength: 60 }}
        />
      </FormRow>
      {call.kind === 'complaint' && <ComplaintMore />}
      <FormRow label={t('row.collectedAt')} hint={late ?? undefined} hintTone="soon">
        <TextInput
          type="datetime-local"
          value={collectedAt}
          onChange={(event) => change({ collectedAt: event.target.value })}
        />
      </FormRow>
      <Attachments />
    </>
  );
}
