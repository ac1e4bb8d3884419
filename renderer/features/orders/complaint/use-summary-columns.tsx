import { useMemo } from 'react';
import type { ComplaintLine } from '../../../../shared/domain/complaint/complaint-line.ts';
import type { Duty } from '../../../../shared/rules/duties.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { SeverityChip } from '../../../ui/SeverityChip.tsx';
import { CutText } from '../CutText.tsx';

/** The columns of 投诉汇总表 on screen. */
export function useSummaryColumns(): readonly Column<ComplaintLine>[] {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const format = useFormat();
  return useMemo(() => {
    const isEnglish = format.language === 'en';
    const moment = (at: string | null) => (at === null ? '' : format.moment(at, momentNow()));
    const head = (field: SummaryColumn) => ({ field, headerName: t(`summary.column.${field}`) });
    const cut = (text: string) => <CutText title={text}>{text}</CutText>;
    const dutiesOf = ({ openDuties, closedAt }: ComplaintLine) =>
      closedAt === null
        ? openDuties.map((duty) => terms(`duty.${duty as Duty}`)).join(acts('listSeparator')) // from the table of duties
        : '';
    const columns: Column<ComplaintLine>[] = [
      { ...head('order'), width: 92, valueGetter: (_value, { order }) => words.number(order) },
      { ...head('registeredAt'), width: 104, valueGetter: (_value, line) => moment(line.registeredAt) },
      {
        ...head('severity'),
        width: isEnglish ? 84 : 76,
        renderCell: ({ row }) => <SeverityChip severity={row.severity} />,
      },
      { ...head('place'), width: 82, renderCell: ({ row }) => cut(row.place) },
      { ...head('who'), width: 76, renderCell: ({ row }) => cut(row.who) },
      { ...head('text'), flex: 1.4, minWidth: 120, renderCell: ({ row }) => cut(row.text) },
      {
        ...head('department'),
        width: isEnglish ? 120 : 84,
        valueGetter: (_value, { department }) => words.department(department),
      },
      { ...head('follower'), width: 76, renderCell: ({ row }) => cut(row.follower) },
      { ...head('response'), width: 88, valueGetter: (_value, line) => moment(line.firstResponseAt) },
      {
        ...head('cause'),
        width: isEnglish ? 104 : 80,
        valueGetter: (_value, { cause }) => cause && terms(`causeField.${cause}`),
      },
      { ...head('score'), width: 62, valueGetter: (_value, { lowestScore }) => lowestScore ?? '' },
      {
        ...head('state'),
        width: isEnglish ? 116 : 80,
        valueGetter: (_value, { state }) => terms(`state.${state}`),
      },
      {
        ...head('duties'),
        flex: 1,
        minWidth: 90,
        valueGetter: (_value, line) => dutiesOf(line),
        renderCell: ({ row }) => cut(dutiesOf(row)),
      },
    ];
    return columns;
  }, [t, terms, acts, words, format]);
}

type SummaryColumn =
  | 'order'
  | 'registeredAt'
  | 'severity'
  | 'place'
  | 'who'
  | 'text'
  | 'department'
  | 'follower'
  | 'response'
  | 'cause'
  | 'score'
  | 'state'
  | 'duties';
