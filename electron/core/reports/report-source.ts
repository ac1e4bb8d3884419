import type { RecordSource } from '../ledgers/period-records.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** Where reports are made from. */
export interface ReportSource extends RecordSource {
  readonly past: RecordSource['past'] & Pick<WholePast, 'outliving' | 'writings'>;
  readonly store: Pick<Store, 'book' | 'read'>;
  readonly clock: Clock;
}
