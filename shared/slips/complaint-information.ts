import type { DeskState } from '../domain/book.ts';
import {
  complaintOn,
  departmentText,
  matterRows,
  recordTime,
  recordTimeIf,
  stacked,
} from './complaint-lines.ts';
import type { SlipDocument } from './document.ts';
import {
  code,
  deskName,
  fieldIf,
  formHead,
  known,
  ownersText,
  part,
  settingOf,
  staffName,
  type Layout,
  type SlipMatter,
} from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** 客户投诉信息记录表: how the complaint came in, what was said at once, and who was told. Source: forms of R6. */
export function complaintInformation(desk: DeskState, matter: SlipMatter): SlipDocument {
  const layout: Layout = { ...matter, ...settingOf(desk) };
  const { order, words, terms } = layout;
  const { complaint } = words;
  const { source, apologyAt, response, follower } = complaintOn(layout);
  const lines = known([
    ...formHead(layout, complaint.information, deskName(layout)),
    ...matterRows(layout, false),
    { kind: 'field', label: complaint.channel, text: terms.channel[order.channel] },
    { kind: 'field', label: complaint.source, text: terms.complaintSource[source] },
    { kind: 'field', label: complaint.taker, text: ownersText(layout) },
    fieldIf(complaint.readBack, recordTimeIf(order.readBackAt, layout)),
    fieldIf(complaint.apology, recordTimeIf(apologyAt, layout)),
    fieldIf(
      complaint.response,
      response
        ? `${recordTime(response.at, layout)} ${staffName(layout, response.by)}\n${response.text}`
        : '',
    ),
    fieldIf(complaint.department, departmentText(layout)),
    fieldIf(complaint.told, toldText(layout)),
    fieldIf(complaint.follower, follower),
    fieldIf(complaint.evidence, order.attachments.map(({ name }) => name).join(complaint.join)),
    fieldIf(complaint.result, order.result),
    fieldIf(complaint.closedAt, recordTimeIf(order.closedAt, layout)),
    { kind: 'rule' },
    { kind: 'blank', label: complaint.recorder },
    { kind: 'blank', label: complaint.head },
    code(order),
  ]);
  return { slip: matter.slip, language: layout.language, parts: [part(layout, 'whole', lines)] };
}

/** Who had to be told at once, and how it was done. */
function toldText({ order, words, terms, timeZone }: Layout): string {
  const lines = order.notices
    .filter(({ why }) => why === 'severity')
    .map(({ level, name, told }) => {
      const who = `${terms.level[level]} ${told?.to || name}`.trim();
      return told
        ? `${who} ${slipTime(told.at, timeZone)} ${terms.tellingWay[told.how]}`
        : `${who} ${words.complaint.notTold}`;
    });
  return stacked(lines);
}
