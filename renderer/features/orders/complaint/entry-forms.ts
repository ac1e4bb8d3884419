import { causeField, newComplaint, type Complaint } from '../../../../shared/domain/complaint/complaint.ts';
import type { DeskState } from '../../../../shared/domain/book.ts';
import type { Role } from '../../../../shared/domain/desk/staff.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { OrderWords } from '../../../app/orders/use-order-words.ts';
import type { useWords } from '../../../app/words/use-words.ts';
import type { ActField, ActForm, Values } from '../act-form.ts';
import { entryField, optional, peopleOf, personField, textOfPeople, type Label } from './entry-fields.ts';

/** What the forms of a complaint read. */
export interface EntryGround {
  readonly order: Order;
  readonly desk: Pick<DeskState, 'departments' | 'staff'>;
  readonly role: Role;
  readonly t: ReturnType<typeof useWords<'complaints'>>;
  readonly terms: ReturnType<typeof useWords<'terms'>>;
  readonly acts: ReturnType<typeof useWords<'acts'>>;
  readonly words: OrderWords;
  /** A local day as it is read. */
  readonly day: (on: string) => string;
}

/** The kinds of entries that have a form; a measure, a letter and a compensation hold their second half too. */
export type EntryForm =
  | 'response'
  | 'handling'
  | 'demand'
  | 'cause'
  | 'follower'
  | 'measure'
  | 'form'
  | 'compensation'
  | 'review'
  | 'letter'
  | 'public-notice'
  | 'joint-visit';

type Fields = Record<string, unknown>;

/** The form of each kind of entry; the contract's own schema checks what it sends. */
export const entryForms: Readonly<Record<EntryForm, (ground: EntryGround) => ActForm>> = {
  response: (ground) =>
    recording('response', () => [text(ground, 'text', 'response')], {
      remark: () => (ground.order.moments.firstResponseAt === undefined ? ground.t('answersFirst') : null),
    }),
  handling: (ground) => recording('handling', () => [text(ground, 'text', 'handling')]),
  demand: (ground) =>
    recording('demand', () => [text(ground, 'text', 'demand')], {
      remark: () => replaced(ground, complaintOf(ground).demand),
    }),
  cause: (ground) =>
    recording(
      'cause',
      () => [
        entryField(ground, 'field', 'causeField', {
          kind: 'choice',
          initial: complaintOf(ground).cause?.field ?? '',
          options: causeField.options.map((value) => ({ value, label: ground.terms(`causeField.${value}`) })),
        }),
        text(ground, 'text', 'cause'),
      ],
      { remark: () => replaced(ground, complaintOf(ground).cause?.text ?? '') },
    ),
  follower: (ground) =>
    recording('follower', () => [personField(ground, 'name', 'follower')], {
      remark: () => replaced(ground, complaintOf(ground).follower),
    }),
  measure: measureForm,
  form: (ground) =>
    recording(
      'form',
      () => [
        text(ground, 'plan', 'plan', { initial: complaintOf(ground).form?.plan ?? '' }),
        text(ground, 'feedback', 'feedback', {
          initial: complaintOf(ground).form?.feedback ?? '',
          ...optional,
        }),
      ],
      { wrap: (fields) => ({ entry: { kind: 'form', feedback: '', ...fields } }) },
    ),
  compensation: compensationForm,
  review: (ground) =>
    recording('review', () => [
      text(ground, 'finding', 'finding'),
      text(ground, 'remedy', 'remedy'),
      personField(ground, 'person', 'person'),
      entryField(ground, 'dueOn', 'dueOn', { kind: 'futureDay' }),
    ]),
  letter: letterForm,
  'public-notice': (ground) =>
    recording('public-notice', () => [text(ground, 'text', 'notice'), entryField(ground, 'where', 'where')]),
  'joint-visit': (ground) =>
    recording('joint-visit', () => [
      entryField(ground, 'visitedAt', 'visitedAt', { kind: 'past' }),
      entryField(ground, 'people', 'people', { initial: textOfPeople(ground), read: peopleOf }),
      text(ground, 'text', 'visit'),
    ]),
};

function measureForm(ground: EntryGround): ActForm {
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

function letterForm(ground: EntryGround): ActForm {
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

function compensationForm(ground: EntryGround): ActForm {
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

const channel = 'complaints.record';

function recording(
  kind: EntryForm,
  fields: ActForm['fields'],
  more: Partial<Pick<ActForm, 'wrap' | 'remark'>> = {},
): ActForm {
  return { channel, fields, wrap: (filled) => ({ entry: { kind, ...filled } }), ...more };
}

function text(ground: EntryGround, name: string, label: Label, more: Partial<ActField> = {}): ActField {
  return entryField(ground, name, label, { kind: 'text', ...more });
}

function complaintOf({ order }: EntryGround): Complaint {
  return order.complaint ?? newComplaint;
}

function replaced({ t }: EntryGround, before: string): string | null {
  return before === '' ? null : t('replaces', { text: before });
}
