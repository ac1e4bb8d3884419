import { z } from 'zod';
import { id, localDay, moment, optionalText } from '../primitives.ts';

const name = z.string().trim().min(1).max(120);
const line = z.string().trim().min(1).max(2_000);
const yuan = z.number().nonnegative().max(10_000_000).multipleOf(0.01);

/** Where a complaint comes from: "外部(客户)、内部(同事)投诉" (002). */
export const complaintSource = z.enum(['outside', 'inside']);

/** Whose field the cause lies in: 品管/研发/制造/物控 (001 4.3), service, property work, outside, or not found. */
export const causeField = z.enum([
  'quality',
  'development',
  'production',
  'materials',
  'service',
  'maintenance',
  'outside',
  'unknown',
]);

/** What is written into a complaint while it is handled; each kind is a line of one of the customer's forms. */
export const complaintEntry = z.discriminatedUnion('kind', [
  /** The apology that opens every complaint (001 step 1). */
  z.strictObject({ kind: z.literal('apology') }),
  /** The first answer to the customer; stops T13 and T14. */
  z.strictObject({ kind: z.literal('response'), text: line }),
  /** 处理过程 of 业户投诉处理跟进记录表. */
  z.strictObject({ kind: z.literal('handling'), text: line }),
  z.strictObject({ kind: z.literal('demand'), text: line }),
  z.strictObject({ kind: z.literal('cause'), text: line, field: causeField }),
  /** 重大事件安排专人跟进 (001 4.3). */
  z.strictObject({ kind: z.literal('follower'), name }),
  z.strictObject({ kind: z.literal('measure'), text: line, person: name, dueOn: localDay }),
  z.strictObject({ kind: z.literal('measure-done'), measure: id, text: z.string().max(500) }),
  /** 顾客投诉处理记录表: plan of correction and what the customer said to it (T18). */
  z.strictObject({ kind: z.literal('form'), plan: line, feedback: optionalText }),
  z.strictObject({ kind: z.literal('compensation'), text: line, yuan }),
  z.strictObject({
    kind: z.literal('compensation-approved'),
    isApproved: z.boolean(),
    note: z.string().max(500),
  }),
  /** 检讨: "落实解决措施及责任人" (001). */
  z.strictObject({ kind: z.literal('review'), finding: line, remedy: line, person: name, dueOn: localDay }),
  /** A letter to an authority: "以书面形式递交并跟进" (001). */
  z.strictObject({ kind: z.literal('letter'), to: name, subject: line, sentOn: localDay }),
  z.strictObject({ kind: z.literal('letter-answered'), letter: id, answeredOn: localDay, text: line }),
  /** "在小区信息栏内向全体住户公示" (001). */
  z.strictObject({ kind: z.literal('public-notice'), text: line, where: name }),
  /** "一同出面与客人面对面沟通" (001). */
  z.strictObject({
    kind: z.literal('joint-visit'),
    visitedAt: moment,
    people: z.array(name).min(1).max(10),
    text: line,
  }),
]);
export type ComplaintEntry = z.output<typeof complaintEntry>;
export type ComplaintEntryKind = ComplaintEntry['kind'];

const written = { at: moment, by: id };

/** What is known of a complaint besides its order: one record that four forms of the customer are views of. */
export const complaint = z.strictObject({
  source: complaintSource,
  /** The caller was loud: "对高分贝投诉需启动安抚预案" (003). */
  isAngry: z.boolean(),
  apologyAt: moment.nullable(),
  demand: optionalText,
  response: z.strictObject({ ...written, text: optionalText }).nullable(),
  handling: z.array(z.strictObject({ ...written, text: optionalText })),
  cause: z.strictObject({ text: optionalText, field: causeField }).nullable(),
  follower: z.string().max(120),
  measures: z.array(
    z.strictObject({
      id,
      text: optionalText,
      person: z.string(),
      dueOn: localDay,
      doneAt: moment.nullable(),
      note: z.string(),
    }),
  ),
  form: z.strictObject({ ...written, plan: optionalText, feedback: optionalText }).nullable(),
  compensation: z
    .strictObject({
      text: optionalText,
      yuan,
      approval: z.strictObject({ ...written, isApproved: z.boolean(), note: z.string() }).nullable(),
    })
    .nullable(),
  review: z
    .strictObject({
      ...written,
      finding: optionalText,
      remedy: optionalText,
      person: z.string(),
      dueOn: localDay,
    })
    .nullable(),
  letters: z.array(
    z.strictObject({
      id,
      to: z.string(),
      subject: optionalText,
      sentOn: localDay,
      answeredOn: localDay.nullable(),
      reply: optionalText,
    }),
  ),
  publicNotices: z.array(z.strictObject({ ...written, text: optionalText, where: z.string() })),
  jointVisits: z.array(
    z.strictObject({ visitedAt: moment, people: z.array(z.string()), text: optionalText }),
  ),
});
export type Complaint = z.output<typeof complaint>;

/** A complaint of which nothing but its call is known yet. */
export const newComplaint: Complaint = {
  source: 'outside',
  isAngry: false,
  apologyAt: null,
  demand: '',
  response: null,
  handling: [],
  cause: null,
  follower: '',
  measures: [],
  form: null,
  compensation: null,
  review: null,
  letters: [],
  publicNotices: [],
  jointVisits: [],
};
