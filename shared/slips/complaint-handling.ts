import type { DeskState } from '../domain/book.ts';
import { fill } from '../words/fill.ts';
import {
  causeText,
  complaintOn,
  departmentText,
  handlingText,
  matterRows,
  measuresText,
  recordTimeIf,
  stacked,
} from './complaint-lines.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import {
  code,
  deskName,
  fieldIf,
  formHead,
  known,
  part,
  settingOf,
  staffName,
  type Layout,
  type SlipMatter,
} from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/**
 * 顾客投诉处理记录表: cause, measures, plan, what the customer said to it, compensation, review; rows that are empty
 * are there to be written on. Source: T18 "填写《顾客投诉处理记录表》…制订出整改措施" (001).
 */
export function complaintHandling(desk: DeskState, matter: SlipMatter): SlipDocument {
  const layout: Layout = { ...matter, ...settingOf(desk) };
  const { order, words } = layout;
  const { complaint } = words;
  const { follower, form } = complaintOn(layout);
  const lines = known([
    ...formHead(layout, complaint.handling, deskName(layout)),
    ...matterRows(layout, false),
    { kind: 'field', label: complaint.department, text: departmentText(layout) },
    fieldIf(complaint.follower, follower),
    { kind: 'rule' },
    written(complaint.process, handlingText(layout), 2),
    written(complaint.cause, causeText(layout), 2),
    written(complaint.measures, measuresText(layout), 2),
    written(complaint.plan, form?.plan ?? '', 2),
    written(complaint.feedback, form?.feedback ?? '', 2),
    fieldIf(complaint.compensation, compensationText(layout)),
    fieldIf(complaint.review, reviewText(layout)),
    fieldIf(complaint.jointVisit, visitsText(layout)),
    fieldIf(complaint.letter, lettersText(layout)),
    fieldIf(complaint.publicNotice, publicText(layout)),
    fieldIf(complaint.callback, callbackText(layout)),
    written(complaint.result, order.result, 1),
    fieldIf(complaint.closedAt, recordTimeIf(order.closedAt, layout)),
    { kind: 'rule' },
    { kind: 'blank', label: complaint.head },
    ...(order.severity === 'S1' ? [{ kind: 'blank' as const, label: complaint.manager }] : []),
    { kind: 'blank', label: complaint.resident },
    code(order),
  ]);
  return { slip: matter.slip, language: layout.language, parts: [part(layout, 'whole', lines)] };
}

function written(label: string, text: string, rows: number): SlipLine {
  return text.trim() === '' ? { kind: 'blank', label, rows } : { kind: 'field', label, text };
}

function compensationText(layout: Layout): string {
  const { compensation } = complaintOn(layout);
  const { complaint } = layout.words;
  if (!compensation) return '';
  const { text, yuan, approval } = compensation;
  const verdict = approval
    ? fill(approval.isApproved ? complaint.approved : complaint.refused, {
        name: staffName(layout, approval.by),
      })
    : complaint.waiting;
  const sum = yuan === 0 ? '' : fill(complaint.sum, { yuan: yuan.toFixed(2) });
  return [text, sum, verdict, approval?.note ?? ''].filter((part_) => part_ !== '').join(complaint.join);
}

function reviewText(layout: Layout): string {
  const { review } = complaintOn(layout);
  const { complaint } = layout.words;
  if (!review) return '';
  return stacked([
    `${slipTime(review.at, layout.timeZone)} ${staffName(layout, review.by)} ${review.finding}`,
    fill(complaint.remedy, { text: review.remedy }),
    fill(complaint.before, { person: review.person, on: review.dueOn }),
  ]);
}

function visitsText(layout: Layout): string {
  return stacked(
    complaintOn(layout).jointVisits.map(
      ({ visitedAt, people, text }) =>
        `${slipTime(visitedAt, layout.timeZone)} ${people.join(layout.words.complaint.join)} ${text}`,
    ),
  );
}

function lettersText(layout: Layout): string {
  const { complaint } = layout.words;
  return stacked(
    complaintOn(layout).letters.flatMap(({ to, subject, sentOn, answeredOn, reply }) => [
      fill(complaint.to, { on: sentOn, to, subject }),
      answeredOn === null ? '' : fill(complaint.answered, { on: answeredOn, text: reply }),
    ]),
  );
}

function publicText(layout: Layout): string {
  return stacked(
    complaintOn(layout).publicNotices.map(
      ({ at, where, text }) => `${slipTime(at, layout.timeZone)} ${where} ${text}`,
    ),
  );
}

/** The last try, with its scores when the customer gave some. */
function callbackText(layout: Layout): string {
  const { callback } = layout.order;
  const last = callback?.tries.at(-1);
  if (!callback || !last) return '';
  const { complaint } = layout.words;
  const outcomes = {
    reached: '',
    'no-answer': complaint.nobody,
    refused: complaint.declined,
    'given-up': complaint.givenUp,
  };
  const scores = callback.scores ? fill(complaint.scores, callback.scores) : '';
  return [
    `${slipTime(last.at, layout.timeZone)} ${staffName(layout, last.by)}`,
    outcomes[last.outcome],
    scores,
    callback.text,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
