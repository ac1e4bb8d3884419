import { useTableWords } from './data-table-context.ts';

/** What stands in a table without rows. */
export function DataTableEmpty() {
  return <>{useTableWords().empty}</>;
}
