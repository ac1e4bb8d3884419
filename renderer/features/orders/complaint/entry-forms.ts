import { causeField } from '../../../../shared/domain/complaint/complaint.ts';
import type { ActForm } from '../act-form.ts';
import type { EntryGround } from './entry-ground.ts';
import { compensationForm, letterForm, measureForm } from './either-forms.ts';
import {
  complaintOf,
  entryField,
  optional,
  peopleOf,
  personField,
  replaced,
  text,
  textOfPeople,
} from './entry-fields.ts';

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

function recording(
  kind: EntryForm,
  fields: ActForm['fields'],
  more: Partial<Pick<ActForm, 'wrap' | 'remark'>> = {},
): ActForm {
  return {
    channel: 'complaints.record',
    fields,
    wrap: (filled) => ({ entry: { kind, ...filled } }),
    ...more,
  };
}
