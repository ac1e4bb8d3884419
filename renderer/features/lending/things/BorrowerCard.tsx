import { useState } from 'react';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { selectCustody } from '../../../../shared/domain/custody/select-custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useDesk, useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { momentNow, useMinute } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { BorrowerForm } from './BorrowerForm.tsx';
import { CardLines, CardPart, Facts } from './CardList.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { PhoneLine } from './PhoneLine.tsx';
import { ReasonStage } from './ReasonStage.tsx';
import { useHistory } from './use-history.ts';
import { useShowPanel } from './use-show-panel.ts';

/** Somebody that things are lent to: what is out and late, what was, how to reach him, and whether he is blocked. */
export function BorrowerCard({ id }: { readonly id: string }) {
  const borrower = useDesk((desk) => desk.borrowers[id]);
  return borrower ? (
    <Card borrower={borrower} />
  ) : (
    <ErrorNote error={{ kind: 'borrower-unknown', what: id }} />
  );
}

function Card({ borrower }: { readonly borrower: Borrower }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const format = useFormat();
  const staffWords = useOrderWords();
  const [stage, setStage] = useState<'card' | 'edit' | 'block'>('card');
  const { block, refusal } = useBlock(borrower, () => setStage('card'));
  const { role } = useStaff();
  const show = useShowPanel();
  const history = useHistory({ borrower: borrower.id });
  const { id, name, firm, kind, phone, badge, note } = borrower;
  const mayBlock = isAllowed(role, 'block borrowers');
  if (stage === 'edit') return <BorrowerForm borrower={borrower} onDone={() => setStage('card')} />;
  const blockLabel = t(borrower.block ? 'borrower.unblock' : 'borrower.block');
  return (
    <PanelFrame
      title={name}
      aside={firm || custody(`borrowerKind.${kind}`)}
      foot={
        <Button chord="Escape" onClick={() => show({ kind: 'lend', codes: [] })}>
          {t('card.back')}
        </Button>
      }
    >
      {borrower.block && (
        <Note tone="late">
          {t('borrower.blocked', {
            reason: borrower.block.reason,
            by: staffWords.staff(borrower.block.by),
            at: format.moment(borrower.block.at, momentNow()),
          })}
        </Note>
      )}
      <Facts>
        <dt>{t('borrower.phone')}</dt>
        <dd>
          {phone === '' ? t('borrower.noPhone') : <PhoneLine masked={phone} whose={{ borrower: id }} />}
        </dd>
        {badge !== '' && [<dt key="badge">{t('newBorrower.badge')}</dt>, <dd key="badge value">{badge}</dd>]}
        {note !== '' && [<dt key="note">{t('card.note')}</dt>, <dd key="note value">{note}</dd>]}
      </Facts>
      {stage === 'block' ? (
        <ReasonStage title={blockLabel} onReason={block} onBack={() => setStage('card')} />
      ) : (
        <NumberedActs
          label={t('card.acts')}
          acts={[
            {
              id: 'lend',
              label: t('borrower.lendTo'),
              act: () => show({ kind: 'lend', codes: [], borrower: id }),
            },
            { id: 'edit', label: t('borrower.edit'), act: () => setStage('edit') },
            ...(mayBlock ? [{ id: 'block', label: blockLabel, act: () => setStage('block') }] : []),
          ]}
        />
      )}
      {!mayBlock && <Note>{t('borrower.supervisorOnly')}</Note>}
      {refusal && <ErrorNote error={refusal} />}
      <OutNow borrower={id} />
      <HistoryPart title={t('borrower.history')} custody={history} lead={whatOf} />
    </PanelFrame>
  );
}

function whatOf(each: Custody): string {
  if (each.kind === 'loan') return `${each.code} ${each.thingName}`.trim();
  return each.kind === 'deposit' ? each.what : (each.pass?.code ?? each.number);
}

function OutNow({ borrower }: { readonly borrower: string }) {
  const t = useWords('lending');
  const words = useWords('custody');
  const format = useFormat();
  const desk = useDesk((whole) => whole);
  const minute = useMinute();
  const { lines } = selectCustody(
    desk,
    'loan',
    { view: 'open', borrower, text: '', limit: 100, offset: 0 },
    minute,
  );
  return (
    <CardPart>
      <h3>{t('borrower.out')}</h3>
      <CardLines>
        {lines.length === 0 && <li>{t('borrower.nothingOut')}</li>}
        {lines.map(({ custody: each, mood, dueAt }) => (
          <li key={each.number}>
            <b>{whatOf(each)}</b>
            <span data-end data-tone={mood === 'late' ? 'late' : 'rest'}>
              {words(`mood.${mood}`)} {dueAt && t('chase.due', { due: format.moment(dueAt, minute) })}
            </span>
          </li>
        ))}
      </CardLines>
    </CardPart>
  );
}

function useBlock(
  { id, name, block }: Borrower,
  onDone: () => void,
): { readonly block: (reason: string) => void; readonly refusal: Refusal | null } {
  const t = useWords('lending');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function set(reason: string): Promise<void> {
    const isBlocked = block === null;
    const reply = await invoke('borrowers.block', { borrower: id, isBlocked, reason });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    toast({ text: t(isBlocked ? 'borrower.wasBlocked' : 'borrower.wasUnblocked', { name }) });
    onDone();
  }
  return { block: (reason) => void set(reason), refusal };
}
