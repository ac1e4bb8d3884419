import { styled } from '@mui/material/styles';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { openGroups } from '../../../../shared/rules/handover-groups.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { MarkChip } from '../../../ui/MarkChip.tsx';
import { useLineWords } from '../lines/use-line-words.ts';
import { RefusedNote } from './RefusedNote.tsx';

const Sheet = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  padding: '12px 24px 24px',
  backgroundColor: theme.palette.sheet,
  '& > section > h2': {
    ...theme.typography.h2,
    padding: '12px 0 6px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > section > h2 > small': { ...theme.typography.second, fontWeight: 400, color: theme.palette.ink3 },
  '& > p': { ...theme.typography.said, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
}));

const Line = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr) auto',
  gap: '0 12px',
  padding: '6px 0',
  borderBottom: `1px solid ${theme.palette.line}`,
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 48px',
  '& > span': { color: theme.palette.ink3 },
  '& > div': { minWidth: 0, overflowWrap: 'anywhere' },
  '& > div > b': { marginRight: 8 },
  '& > div > p': { color: theme.palette.ink2 },
  '& > div > p[data-tone="soon"]': { color: theme.palette.soon },
  '& > small': { ...theme.typography.second, textAlign: 'right', color: theme.palette.ink2 },
}));

/** Everything that was handed over, group by group, frozen as it was told. */
export function DocumentLines({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const { lines } = handover;
  return (
    // With the focus on it the arrows scroll.
    <Sheet tabIndex={0} aria-label={t('sealed.lines', { count: lines.length })}>
      <RefusedNote handover={handover} />
      <p>{lines.length === 0 ? t('sealed.nothing') : t('sealed.lines', { count: lines.length })}</p>
      {openGroups.map((group) => {
        const members = lines.filter((line) => line.group === group);
        return members.length === 0 ? null : (
          <section key={group}>
            <h2>
              {shift(`group.${group}`)} <small>{members.length}</small>
            </h2>
            <ul>
              {members.map((line) => (
                <DocumentLine key={line.key} handover={handover} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
    </Sheet>
  );
}

function DocumentLine({ handover, line }: { readonly handover: Handover; readonly line: HandoverLine }) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const name = useStaffName();
  const format = useFormat();
  const { lead, title, text, kind } = useLineWords()(line);
  const { note, mark, dueAt, carried, entrust } = line;
  const now = momentNow();
  return (
    <Line>
      <span>{lead}</span>
      <div>
        {title !== '' && <b>{title}</b>}
        {text}{' '}
        {carried > 0 && <MarkChip strength="faint">{t('face.carried', { count: carried + 1 })}</MarkChip>}
        {note !== '' && <p>{note}</p>}
        {mark !== null && mark.question !== '' && (
          <p data-tone="soon">
            {t('face.asked', { name: name(handover.to), text: mark.question })}
            {mark.answer !== '' &&
              ` ${t('face.answered', {
                name: name(handover.from),
                time: mark.answeredAt === null ? '' : format.moment(mark.answeredAt, now),
                text: mark.answer,
              })}`}
          </p>
        )}
        {entrust && handover.to !== null && <p>{t('face.entrustedTo', { name: name(handover.to) })}</p>}
      </div>
      <small>
        {[kind, dueAt !== null && t('facts.by', { time: format.moment(dueAt, now) })]
          .filter(Boolean)
          .join(' ')}
        <br />
        {mark === null
          ? shift('lineState.untold')
          : shift(`lineState.${mark.as === 'question' ? 'question' : 'told'}`)}
      </small>
    </Line>
  );
}
