import type { zhCN } from '../../../../shared/words/zh-CN.ts';
import { newComplaint, type Complaint } from '../../../../shared/domain/complaint/complaint.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { OrderWords } from '../../../app/orders/use-order-words.ts';
import type { useWords } from '../../../app/words/use-words.ts';

/** The forms of the customer that one complaint fills. */
export const complaintForms = ['complaint', 'complaint-information', 'complaint-handling'] as const;
export type ComplaintForm = (typeof complaintForms)[number];

export type FormRowName = keyof (typeof zhCN)['complaints']['forms']['row'];

/** The rows of each form in the customer's order (001); what is not written yet stays empty, as on paper. */
export const formRowNames: Readonly<Record<ComplaintForm, readonly FormRowName[]>> = {
  complaint: [
    'number',
    'complainedAt',
    'customer',
    'phone',
    'address',
    'severity',
    'content',
    'department',
    'dispatchedAt',
    'signer',
    'pickedUpAt',
    'handling',
    'result',
    'doneAt',
    'slipCheck',
    'callback',
    'opinion',
    'owner',
  ],
  'complaint-information': [
    'number',
    'complainedAt',
    'channel',
    'source',
    'customer',
    'phone',
    'address',
    'severity',
    'content',
    'demand',
    'evidence',
    'readBack',
    'apology',
    'response',
    'told',
    'recordedBy',
    'owner',
  ],
  'complaint-handling': [
    'number',
    'complainedAt',
    'customer',
    'address',
    'severity',
    'content',
    'demand',
    'follower',
    'causeField',
    'cause',
    'handling',
    'plan',
    'measures',
    'compensation',
    'visits',
    'letters',
    'notices',
    'review',
    'opinion',
    'formAt',
    'closedAt',
  ],
};

/** What the rows read. */
export interface FormGround {
  readonly order: Order;
  readonly t: ReturnType<typeof useWords<'complaints'>>;
  readonly terms: ReturnType<typeof useWords<'terms'>>;
  readonly words: Pick<OrderWords, 'staff' | 'department'>;
  /** A moment with its day. */
  readonly moment: (at: string) => string;
  readonly day: (on: string) => string;
  readonly separator: string;
}

type Cell = string | readonly string[] | null | undefined;
type Write = (ground: FormGround, complaint: Complaint) => Cell;

const written: Readonly<Record<FormRowName, Write>> = {
  number: ({ order }) => order.number,
  customer: ({ order }) => order.contact.name,
  address: ({ order }) => order.place.name,
  phone: ({ order }) => order.contact.phone,
  complainedAt: ({ order, moment }) => moment(order.registeredAt),
  channel: ({ order, terms }) => terms(`channel.${order.channel}`),
  source: ({ terms }, { source }) => terms(`complaintSource.${source}`),
  severity: ({ order, terms }) => order.severity && terms(`severity.${order.severity}`),
  content: ({ order }) => order.text,
  demand: (_ground, { demand }) => demand,
  recordedBy: ({ order, words }) => words.staff(order.firstContact),
  owner: ({ order, words }) => words.staff(order.owner),
  readBack: ({ order, moment }) => order.readBackAt && moment(order.readBackAt),
  evidence: ({ order }) => order.attachments.map(({ name }) => name),
  apology: ({ moment }, { apologyAt }) => apologyAt && moment(apologyAt),
  response: (ground, { response }) => response && signed(ground, response),
  department: ({ order, words }) =>
    [words.department(order.department), order.assignee].filter(Boolean).join(' '),
  signer: ({ order }) => order.signer,
  dispatchedAt: ({ order, moment }) => order.dispatchedAt && moment(order.dispatchedAt),
  pickedUpAt: ({ order, moment }) => order.pickedUpAt && moment(order.pickedUpAt),
  handling: (ground, { handling }) => handling.map((each) => signed(ground, each)),
  result: ({ order }) => order.result,
  doneAt: ({ order, moment }) => order.doneAt && moment(order.doneAt),
  slipCheck: ({ order, t, moment }) =>
    order.slipBackAt && t('forms.signed', { time: moment(order.slipBackAt) }),
  callback: ({ order, t, moment }) => [
    order.calledBackAt ? moment(order.calledBackAt) : '',
    order.callback?.scores ? t('forms.scores', order.callback.scores) : '',
  ],
  opinion: ({ order }, { form }) => [order.callback?.text ?? '', form?.feedback ?? ''],
  follower: (_ground, { follower }) => follower,
  cause: (_ground, { cause }) => cause?.text,
  causeField: ({ terms }, { cause }) => cause && terms(`causeField.${cause.field}`),
  plan: (_ground, { form }) => form?.plan,
  measures: ({ t, moment, day }, { measures }) =>
    measures.map(({ text, person, dueOn, doneAt, note }) =>
      doneAt === null
        ? t('forms.measure', { text, person, day: day(dueOn) })
        : t('forms.measureDone', { text, person, day: day(dueOn), time: moment(doneAt), note }),
    ),
  compensation: compensationCell,
  review: ({ t, words, moment, day }, { review }) =>
    review &&
    t('forms.review', {
      ...review,
      day: day(review.dueOn),
      time: moment(review.at),
      by: words.staff(review.by),
    }),
  letters: ({ t, day }, { letters }) =>
    letters.map(({ to, subject, sentOn, answeredOn, reply }) =>
      answeredOn === null
        ? t('forms.letter', { to, subject, day: day(sentOn) })
        : t('forms.letterAnswered', { to, subject, day: day(sentOn), answered: day(answeredOn), reply }),
    ),
  notices: ({ t, moment }, { publicNotices }) =>
    publicNotices.map(({ where, text, at }) => t('forms.notice', { where, text, time: moment(at) })),
  visits: ({ t, moment, separator }, { jointVisits }) =>
    jointVisits.map(({ visitedAt, people, text }) =>
      t('forms.visit', { time: moment(visitedAt), people: people.join(separator), text }),
    ),
  told: ({ order, t, terms, moment }) =>
    order.notices.flatMap(({ told }) =>
      told
        ? [t('forms.told', { to: told.to, time: moment(told.at), how: terms(`tellingWay.${told.how}`) })]
        : [],
    ),
  formAt: ({ moment, words }, { form }) => form && `${moment(form.at)} ${words.staff(form.by)}`,
  closedAt: ({ order, moment }) => order.closedAt && moment(order.closedAt),
};

function compensationCell({ t, words, moment }: FormGround, { compensation }: Complaint): Cell {
  if (!compensation) return null;
  const { text, yuan, approval } = compensation;
  if (!approval) return t('forms.compensation', { text, yuan });
  const { at, by, note, isApproved } = approval;
  const names = { text, yuan, time: moment(at), by: words.staff(by), note };
  return isApproved ? t('forms.compensationApproved', names) : t('forms.compensationDeclined', names);
}

function signed(
  { t, words, moment }: FormGround,
  { text, at, by }: { readonly text: string; readonly at: string; readonly by: string },
): string {
  return t('forms.writtenBy', { text, time: moment(at), by: words.staff(by) });
}

/** One row of a form with what is written in it, line by line; empty where nothing is written yet. */
export interface FormLine {
  readonly name: FormRowName;
  readonly lines: readonly string[];
}

/** A complaint as one of the customer's forms. */
export function formLines(form: ComplaintForm, ground: FormGround): FormLine[] {
  const complaint = ground.order.complaint ?? newComplaint;
  return formRowNames[form].map((name) => {
    const cell = written[name](ground, complaint);
    const lines = typeof cell === 'string' ? [cell] : (cell ?? []);
    return { name, lines: lines.map((line) => line.trim()).filter((line) => line !== '') };
  });
}
