import { useEffect, useState } from 'react';
import type { Custody, Loan } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { askCheck } from '../../../app/lending/lending-store.ts';
import { useGiveBack } from '../../../app/lending/use-give-back.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { StoredPicture } from '../StoredPicture.tsx';
import { CardLines, CardPart, Facts } from './CardList.tsx';
import { ExtendStage } from './ExtendStage.tsx';
import { PanelFrame } from './PanelFrame.tsx';

interface Props {
  readonly number: string;
  readonly onAsk: (number: string) => void;
}

/** A lending by its slip: what of it is still out, and one key that takes all of it back. */
export function LoanCard({ number, onAsk }: Props) {
  const t = useWords('lending');
  const { custody, refusal } = useStay(number);
  if (refusal) return <ErrorNote error={refusal} />;
  if (custody?.kind !== 'loan') return <PanelFrame title={number}>{custody && t('slip.gone')}</PanelFrame>;
  return <Slip loan={custody} onAsk={onAsk} />;
}

function Slip({ loan, onAsk }: { readonly loan: Loan; readonly onAsk: Props['onAsk'] }) {
  const t = useWords('lending');
  const format = useFormat();
  const words = useOrderWords();
  const custodyWords = useWords('custody');
  const living = useDesk((desk) => desk.custody);
  const { takeBack, refusal } = useTakeBack();
  const reprint = useReprint(loan.number);
  const trouble = refusal ?? reprint.refusal;
  const isOf = (each: Custody): each is Loan => each.kind === 'loan' && each.lending === loan.lending;
  const out = Object.values(living).filter((each): each is Loan => isOf(each) && each.state === 'out');
  const now = momentNow();
  const [extending, setExtending] = useState<string | null>(null);
  const extended = out.find(({ number }) => number === extending);
  const returnAll = () => void takeBack(out);
  useKeys(out.length > 0 ? [{ chord: 'Enter', label: t('slip.returnAll'), act: returnAll }] : []);
  const { who, order, purpose, second, depositYuan, signature } = loan;
  const late = out.find(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now);
  return (
    <PanelFrame
      title={t('slip.title', { number: words.number(loan.lending) })}
      foot={
        out.length > 0 && (
          <PrimaryButton autoFocus chord="Enter" onClick={returnAll}>
            {t('slip.returnAll')}
          </PrimaryButton>
        )
      }
    >
      <Facts>
        <dt>{t('panel.who')}</dt>
        <dd>
          <b>{who.name}</b> {who.firm}
        </dd>
        {(order !== null || purpose !== '') && (
          <>
            <dt>{t('slip.forWhat')}</dt>
            <dd>
              {order} {purpose}
            </dd>
          </>
        )}
        <dt>{t('column.since')}</dt>
        <dd>
          {format.moment(loan.openedAt, now)} {words.staff(loan.openedBy)}{' '}
          {second && t('slip.second', { name: words.staff(second.staff) })}{' '}
          {depositYuan > 0 && t('slip.deposit', { yuan: depositYuan })} {signature && t('slip.signed')}
        </dd>
      </Facts>
      <CardPart>
        <h3>{out.length > 0 ? t('slip.stillOut') : t('slip.allBack')}</h3>
        <CardLines>
          {out.map((each) => (
            <li key={each.number}>
              <b>{each.code}</b> {each.thingName}{' '}
              {each.dueAt && t('chase.due', { due: format.moment(each.dueAt, now) })}
              <Button
                scale="small"
                aria-label={t('slip.extend', { code: each.code })}
                onClick={() => setExtending(each.number)}
              >
                {custodyWords('thingAct.extend')}
              </Button>
              <Button
                scale="small"
                aria-label={t('slip.returnOne', { code: each.code })}
                onClick={() => void takeBack([each])}
              >
                {t('check.submit')}
              </Button>
            </li>
          ))}
        </CardLines>
      </CardPart>
      {extended && <ExtendStage key={extended.number} loan={extended} onDone={() => setExtending(null)} />}
      {signature && <StoredPicture picture={signature} />}
      {late && <Button onClick={() => onAsk(late.number)}>{t('slip.ask')}</Button>}{' '}
      <Button tone="quiet" onClick={reprint.print}>
        {t('slip.reprint')}
      </Button>
      {trouble && <ErrorNote error={trouble} />}
    </PanelFrame>
  );
}

function useTakeBack(): {
  readonly takeBack: (loans: readonly Loan[]) => Promise<void>;
  readonly refusal: Refusal | null;
} {
  const registers = useDesk((desk) => desk.registers);
  const giveBack = useGiveBack();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    refusal,
    async takeBack(loans) {
      const isChecked = ({ register }: Loan) => registers[register]?.returnCheck !== 'none';
      loans.filter(isChecked).forEach(askCheck);
      const plain = loans.filter((each) => !isChecked(each));
      setRefusal(plain.length === 0 ? null : await giveBack.take(plain.map(({ code }) => ({ code }))));
    },
  };
}

function useReprint(number: string): { readonly print: () => void; readonly refusal: Refusal | null } {
  const t = useWords('lending');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function print(): Promise<void> {
    const reply = await invoke('custody.print', { number, reason: t('slip.reprintWhy') });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('slip.reprinted') });
  }
  return { print: () => void print(), refusal };
}

/** A stay by its number, from the desk or from history. */
function useStay(number: string): { readonly custody: Custody | null; readonly refusal: Refusal | null } {
  const invoke = useInvoke();
  const living = useDesk((desk) => desk.custody[number]);
  const [found, setFound] = useState<Custody | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (living) return undefined;
    let isWanted = true;
    void invoke('custody.get', { custody: number }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setFound(reply.value.custody);
      else setRefusal(reply.error);
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, number, living]);
  return { custody: living ?? found, refusal: living ? null : refusal };
}
