import type { RecordSource } from '../ledgers/period-records.ts';
import type { Clock } from '../ports.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** Where reports are made from. */
export interface ReportSource extends RecordSource {
  readonly history: RecordSource['history'] & Pick<History, 'outliving' | 'writings'>;
  readonly store: Pick<Store, 'book' | 'read'>;
  readonly clock: Clock;
}
