import type { ActField, ActForm, Values } from '../act-form.ts';
import { complaintOf, entryField, optional, personField, replaced, text } from './entry-fields.ts';
import type { EntryGround } from './entry-ground.ts';

type Fields = Record<string, unknown>;

const channel = 'complaints.record';

/** A measure with person and day, or what became of one that is open. */
export function measureForm(ground: EntryGround): ActForm {
  const open = complaintOf(ground).measures.filter(({ doneAt }) => doneAt === null);
  const options = open.map(({ id, text: what, person, dueOn }) => ({
    value: id,
    label: ground.t('openMeasure', { text: what, person, day: ground.day(dueOn) }),
  }));
  return eitherNewOrOpen(ground, 'newMeasure', options, {
    fresh: [
      text(ground, 'text', 'measure'),
      personField(ground, 'person', 'person'),
      entryField(ground, 'dueOn', 'dueOn', { kind: 'futureDay' }),
    ],
    open: [text(ground, 'text', 'doneNote', optional)],
    wrapFresh: (fields) => ({ kind: 'measure', ...fields }),
    wrapOpen: (measure, fields) => ({ kind: 'measure-done', measure, text: '', ...fields }),
  });
}

/** A letter to an authority, or its answer. */
export function letterForm(ground: EntryGround): ActForm {
  const open = complaintOf(ground).letters.filter(({ answeredOn }) => answeredOn === null);
  const options = open.map(({ id, to, subject }) => ({
    value: id,
    label: ground.t('openLetter', { to, subject }),
  }));
  return eitherNewOrOpen(ground, 'newLetter', options, {
    fresh: [
      entryField(ground, 'to', 'letterTo'),
      text(ground, 'subject', 'subject'),
      entryField(ground, 'sentOn', 'sentOn', { kind: 'pastDay' }),
    ],
    open: [
      entryField(ground, 'answeredOn', 'answeredOn', { kind: 'pastDay' }),
      text(ground, 'text', 'reply'),
    ],
    wrapFresh: (fields) => ({ kind: 'letter', ...fields }),
    wrapOpen: (letter, fields) => ({ kind: 'letter-answered', letter, ...fields }),
  });
}

/** What is offered as compensation, or the decision of a supervisor or a manager on it. */
export function compensationForm(ground: EntryGround): ActForm {
  const { compensation } = complaintOf(ground);
  const isOpen = compensation !== null && compensation.approval === null;
  const options = isOpen
    ? [{ value: 'approval', label: ground.t('openCompensation', { ...compensation }) }]
    : [];
  const mayApprove = ground.role === 'supervisor' || ground.role === 'manager';
  const roles = (['supervisor', 'manager'] as const).map((role) => ground.terms(`role.${role}`));
  const form = eitherNewOrOpen(ground, 'newCompensation', options, {
    fresh: [text(ground, 'text', 'compensation'), entryField(ground, 'yuan', 'yuan', { kind: 'money' })],
    open: [
      entryField(ground, 'isApproved', 'isApproved', {
        kind: 'choice',
        options: [
          { value: 'yes', label: ground.t('approve') },
          { value: 'no', label: ground.t('decline') },
        ],
        read: (chosen) => (chosen === '' ? undefined : chosen === 'yes'),
      }),
      text(ground, 'note', 'approvalNote', optional),
    ],
    wrapFresh: (fields) => ({ kind: 'compensation', ...fields }),
    wrapOpen: (_which, fields) => ({ kind: 'compensation-approved', note: '', ...fields }),
  });
  return {
    ...form,
    blockOf: ({ which }) =>
      which === 'approval' && !mayApprove
        ? ground.acts('needsRole', { roles: roles.join(ground.acts('listSeparator')) })
        : null,
    remark: ({ which }) => (which === 'approval' ? null : replaced(ground, compensation?.text ?? '')),
  };
}

interface Halves {
  readonly fresh: readonly ActField[];
  readonly open: readonly ActField[];
  readonly wrapFresh: (fields: Fields) => Fields;
  readonly wrapOpen: (which: string, fields: Fields) => Fields;
}

/** A form that writes something new or finishes something open, where anything is open. */
function eitherNewOrOpen(
  ground: EntryGround,
  newLabel: 'newMeasure' | 'newLetter' | 'newCompensation',
  options: readonly { value: string; label: string }[],
  { fresh, open, wrapFresh, wrapOpen }: Halves,
): ActForm {
  const isNew = (which: unknown): boolean => which === undefined || which === 'new' || which === '';
  if (options.length === 0)
    return { channel, fields: () => fresh, wrap: (fields) => ({ entry: wrapFresh(fields) }) };
  const which = entryField(ground, 'which', 'which', {
    kind: 'choice',
    // What is open asks to be finished.
    initial: options[0]?.value ?? 'new',
    options: [...options, { value: 'new', label: ground.t(newLabel) }],
  });
  return {
    channel,
    fields: (values: Values) => [which, ...(isNew(values['which'] ?? which.initial) ? fresh : open)],
    wrap: ({ which: chosen, ...fields }) => ({
      entry: isNew(chosen) ? wrapFresh(fields) : wrapOpen(String(chosen), fields),
    }),
  };
}
