import { complaintLineOf, selectComplaints } from '../../../shared/domain/complaint/complaint-line.ts';
import {
  decideChangeSeverity,
  decideRecordComplaint,
  decideRegisterComplaint,
} from '../../../shared/domain/complaint/decide-complaint.ts';
import { decideDigest } from '../../../shared/domain/complaint/decide-digest.ts';
import { decidePrintForm, decidePrintSummary } from '../../../shared/domain/printing/decide-forms.ts';
import { ok } from '../../../shared/result.ts';
import { byRule, type Handlers } from './handler.ts';

type ComplaintChannels =
  | 'complaints.register'
  | 'complaints.changeSeverity'
  | 'complaints.record'
  | 'complaints.digest'
  | 'complaints.list'
  | 'complaints.print'
  | 'complaints.printSummary';

/** Complaints: one record, four forms. */
export const complaintHandlers = {
  'complaints.register': byRule('complaints.register', decideRegisterComplaint),
  'complaints.changeSeverity': byRule('complaints.changeSeverity', decideChangeSeverity),
  'complaints.record': byRule('complaints.record', decideRecordComplaint),
  'complaints.digest': byRule('complaints.digest', decideDigest),
  'complaints.list': async (filter, { store }) =>
    ok({ complaints: await store.read((book) => selectComplaints(book.desk, filter).map(complaintLineOf)) }),
  'complaints.print': byRule('complaints.print', decidePrintForm),
  'complaints.printSummary': byRule('complaints.printSummary', decidePrintSummary),
} satisfies Handlers<ComplaintChannels>;
