import { z } from 'zod';
import { slug } from '../custody/register.ts';
import { id, language, localDay } from '../primitives.ts';

/**
 * The ledgers that the customer keeps on paper, by form: 客服信息记录表, 工作信息记录本, 投诉汇总表, 业户投诉处理跟进记录表, 客户投诉信息记录表,
 * 顾客投诉处理记录表, 钥匙借用记录表, 文件、档案借阅登记表, 代存放档案登记表, 来访登记表, 留言单, 前台值班记录本, QR-KF-02, 业主资料登记表.
 */
export const ledgerName = z.enum([
  'service-calls',
  'work-book',
  'complaint-summary',
  'complaint-follow-up',
  'complaint-information',
  'complaint-handling',
  'key-loans',
  'document-loans',
  'deposits',
  'visits',
  'messages',
  'duty-book',
  'duty-record',
  'residents',
]);
export type LedgerName = z.output<typeof ledgerName>;

/** Which rows of a ledger are wanted; what is left out does not matter. */
export const ledgerFilter = z.strictObject({
  /** Words that all have to stand in the row. */
  text: z.string().trim().max(100).optional(),
  department: slug.optional(),
  /** Who wrote it down. */
  staff: id.optional(),
  state: z.enum(['open', 'closed']).optional(),
});
export type LedgerFilter = z.output<typeof ledgerFilter>;

/** A ledger of a period, both days included; residents are those of today, whatever the period. */
export const ledgerWish = z.strictObject({
  ledger: ledgerName,
  fromOn: localDay,
  toOn: localDay,
  filter: ledgerFilter.default({}),
  /** Of headings and words; what people said stays as it was said. */
  language,
});
export type LedgerWish = z.output<typeof ledgerWish>;

/** What a column holds: moments are ISO 8601 UTC and are shown in the zone of the desk; numbers are plain. */
export const columnType = z.enum(['text', 'number', 'moment', 'day']);
export type ColumnType = z.output<typeof columnType>;

/** A column of a ledger as it is shown. */
export const ledgerColumn = z.strictObject({
  id: z.string(),
  label: z.string(),
  type: columnType,
  /** In characters of a digit's width. */
  width: z.int(),
});
export type LedgerColumn = z.output<typeof ledgerColumn>;

/** One cell; null is empty. */
export const ledgerCell = z.union([z.string(), z.number(), z.null()]);
export type LedgerCell = z.output<typeof ledgerCell>;
