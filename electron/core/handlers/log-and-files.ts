import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { decideSupplementLog, decideWriteLog } from '../../../shared/domain/duty-log/decide-log.ts';
import { decidePrintLog } from '../../../shared/domain/printing/queue-handover-slip.ts';
import type { Attachment } from '../../../shared/domain/order/order.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { findOrder } from '../past/find-order.ts';
import { listLog } from '../past/list-log.ts';
import { LARGEST_EVIDENCE_BYTES } from '../store/evidence.ts';
import { byRule, type Handlers } from './handler.ts';

const openTypes =
  /^(image\/(png|jpeg|gif|webp|bmp)|application\/pdf|text\/plain|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/;

/** The duty log and the files that callers hand in. */
export const logAndFileHandlers = {
  'log.write': byRule('log.write', decideWriteLog),
  'log.supplement': byRule('log.supplement', decideSupplementLog),
  'log.list': async (wish, visit) => ok({ entries: await listLog(visit, wish) }),
  'log.print': byRule('log.print', decidePrintLog),
  'files.put': async ({ name, mediaType, base64 }, visit) => {
    if (!openTypes.test(mediaType)) return refuse({ kind: 'file-type-refused', what: mediaType });
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > LARGEST_EVIDENCE_BYTES) {
      return refuse({ kind: 'file-too-large', bytes: bytes.length, limit: LARGEST_EVIDENCE_BYTES });
    }
    const sha256 = await visit.evidence.put(bytes);
    const attachment = {
      sha256,
      name,
      mediaType,
      bytes: bytes.length,
      at: visit.clock.now(),
      by: visit.staffId ?? '',
    };
    return ok({ attachment });
  },
  'files.get': async ({ sha256, order: number }, visit) => {
    const filed = number === undefined ? null : await findOrder(visit, number);
    const orders = filed ? [filed] : Object.values(visit.store.book.desk.orders);
    const stays = Object.values(visit.store.book.desk.custody);
    const known = [...orders.flatMap(({ attachments }) => attachments), ...stays.flatMap(evidenceOf)].find(
      (attachment) => attachment.sha256 === sha256,
    );
    if (!known) return refuse({ kind: 'attachment-unknown', what: sha256 });
    const bytes = await visit.evidence.get(sha256);
    if (!bytes.ok) return bytes;
    const { name, mediaType } = known;
    return ok({ name, mediaType, base64: Buffer.from(bytes.value).toString('base64') });
  },
} satisfies Handlers<'log.write' | 'log.supplement' | 'log.list' | 'log.print' | 'files.put' | 'files.get'>;

/** The photos of what was handed in, and the signature of whoever took something. */
function evidenceOf({ photos, signature }: Custody): Attachment[] {
  return signature ? [...photos, signature] : photos;
}
