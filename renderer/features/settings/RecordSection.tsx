import { useRef, type ReactNode, type RefObject } from 'react';
import type { Right } from '../../../shared/rules/permissions.ts';
import type { SettingsSection } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusFirst } from './form/focus-first.ts';
import { useSaving, type Saving } from './form/use-saving.ts';
import { RecordTable } from './RecordTable.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { useRecords } from './use-records.ts';

/** What the form of a section is given. */
export interface RecordPlace<R> {
  /** Null while a new one is written. */
  readonly chosen: R | null;
  readonly saving: Saving;
  /** Shows the record of an id; an unknown id leaves the new one. */
  readonly onDone: (id: string) => void;
  /** Of the form: Enter in the table goes there. */
  readonly ref: RefObject<HTMLFormElement | null>;
}

interface Props<R extends object> {
  readonly section: SettingsSection;
  /** Who may change it. */
  readonly right: Right;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** What the button says that begins a new record; left out where the records are given. */
  readonly add?: string | false;
  /** Further acts beside it. */
  readonly acts?: ReactNode;
  /** How many rows are seen at once. */
  readonly tall?: number;
  /** What stands there without records. */
  readonly empty?: ReactNode;
  /** The form of the chosen record, and what else is about it. */
  readonly children: (place: RecordPlace<R>) => ReactNode;
}

/** A section of records: the table, and below it the form of the chosen one. */
export function RecordSection<R extends object>(props: Props<R>) {
  const { section, right, rows, columns, rowId, add, acts, tall, empty, children } = props;
  const t = useWords('settings');
  const { chosen, choose, begin } = useRecords(rows, rowId);
  const ref = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  return (
    <SectionFrame
      section={section}
      right={right}
      act={
        <>
          {acts}
          {add && (
            <Button scale="small" onClick={begin}>
              {add}
            </Button>
          )}
        </>
      }
    >
      <RecordTable
        label={t(`section.${section}`)}
        rows={rows}
        columns={columns}
        rowId={rowId}
        chosen={chosen && rowId(chosen)}
        onChoose={choose}
        onStep={() => focusFirst(ref)}
        {...(tall === undefined ? {} : { tall })}
        empty={empty}
      />
      {children({ chosen, saving, onDone: choose, ref })}
    </SectionFrame>
  );
}
