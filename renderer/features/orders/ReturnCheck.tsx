import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { Note } from '../../ui/Note.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { noAnswers, points, pressed, verdictOf, type PointName } from './three-points.ts';
import { PaperCopy } from './PaperCopy.tsx';
import { PointRow } from './PointRow.tsx';
import { ScannedMark } from './ScannedMark.tsx';
import { ShouldSay } from './ShouldSay.tsx';
import { usePaperCopy } from './use-paper-copy.ts';

const Columns = styled('div')({ display: 'flex', minHeight: 468 });

const Left = styled('section')(({ theme }) => ({
  width: 430,
  flex: 'none',
  padding: '16px 20px',
  backgroundColor: theme.palette.paper,
  borderRight: `1px solid ${theme.palette.line}`,
}));

const Right = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  padding: '16px 24px',
  '& > p': { color: theme.palette.ink2 },
  '& > small': { ...theme.typography.meta, display: 'block', margin: '10px 0', color: theme.palette.ink3 },
  '& > [role="group"]': { marginBottom: 16 },
}));

const About = styled('p')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
  color: theme.palette.ink2,
  '& > b': { ...theme.typography.rowTitle, marginRight: 12, color: theme.palette.ink },
}));

interface Props {
  readonly order: Order;
  readonly isScanned: boolean;
}

/** Left what the paper should say, right three questions; one no turns taking into sending back (ux 5). */
export function ReturnCheck({ order, isScanned }: Props) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const department = useDesk((desk) => desk.departments[order.department]);
  const block = useActBlocks()(order, 'returnSlip');
  const copy = usePaperCopy(order);
  const [answers, setAnswers] = useState(noAnswers);
  const [why, setWhy] = useState<string | null>(null);
  const [error, setError] = useState<Refusal | null>(null);
  const [questions, attachQuestions] = useFocusFirst('[role="checkbox"]');
  const verdict = verdictOf(answers);

  const focusOn = (name: PointName | undefined) =>
    questions.current
      ?.querySelector<HTMLElement>(name ? `[data-point="${name}"]` : '[role="checkbox"]')
      ?.focus();

  const press = (name: PointName) => {
    const next = pressed(answers, name);
    setAnswers(next);
    focusOn(points.find((point) => next[point.name] === null)?.name ?? name);
  };

  async function send(note: string): Promise<void> {
    if (block) return;
    const trouble = copy.trouble;
    if (trouble) return copy.show();
    const isTaken = verdict.canTake;
    const reply = await invoke('orders.returnSlip', {
      order: order.number,
      complete: answers.complete === true,
      done: answers.done === true,
      signed: answers.signed === true,
      ...copy.changed,
      note,
    });
    if (!reply.ok) return setError(reply.error);
    closeOverlay();
    toast({ text: t(isTaken ? 'check.taken' : 'check.sentBack', { number: words.number(order.number) }) });
  }
  const take = () => {
    if (verdict.canTake) void send('');
    else if (verdict.open.length === 0) askWhy();
  };
  const askWhy = () => {
    if (!verdict.canSendBack) return;
    const missing = points
      .filter(({ name }) => answers[name] !== true)
      .map(({ name }) => t(`check.lacks.${name}`));
    setWhy(missing.join(t('check.lacks.separator')));
  };
  const sendBack = () => {
    if (why === null) askWhy();
    else if (verdict.canSendBack) void send(why.trim());
  };
  const isWrong = verdict.open.length === 0 && verdict.wrong.length > 0;
  const takeBlock = block ?? takeHindrance();
  function takeHindrance(): string | null {
    if (verdict.wrong.length > 0) return t('check.isWrong', { which: verdict.wrong.join(' ') });
    return verdict.open.length > 0 ? t('check.missing', { which: verdict.open.join(' ') }) : null;
  }

  return (
    <Sheet
      isOpen
      title={t('check.title')}
      onClose={closeOverlay}
      escLabel={t('check.esc')}
      keys={[
        ...points.map(({ name, chord }) => ({ chord, label: t(`check.${name}`), act: () => press(name) })),
        { chord: 'Enter', label: t('check.take'), act: take },
        { chord: '0', label: t('check.sendBack'), act: sendBack },
      ]}
      head={
        <>
          <About>
            <b>{order.number}</b>
            {terms(`kind.${order.kind}`)} {order.place.name} {order.contact.name}
          </About>
          {isScanned && <ScannedMark>{t('check.scanned')}</ScannedMark>}
        </>
      }
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={closeOverlay}>
            {t('check.esc')}
          </Button>
          <span style={{ flex: 1 }} />
          {isWrong ? (
            <PrimaryButton chord="0" onClick={sendBack} blockedBecause={block}>
              {t('check.sendBack')}
            </PrimaryButton>
          ) : (
            <>
              <Button
                chord="0"
                onClick={sendBack}
                blockedBecause={verdict.canSendBack ? undefined : t('check.nothingWrong')}
              >
                {t('check.sendBack')}
              </Button>
              <PrimaryButton chord="Enter" onClick={take} blockedBecause={takeBlock}>
                {t('check.take')}
              </PrimaryButton>
            </>
          )}
        </>
      }
    >
      <Columns>
        <Left>
          <ShouldSay order={order} />
          <PaperCopy copy={copy} onLast={() => focusOn(undefined)} />
        </Left>
        <Right>
          <p>{t('check.lead')}</p>
          <div role="group" aria-label={t('check.questions')} ref={attachQuestions}>
            {points.map(({ name, chord }) => (
              <PointRow
                key={name}
                name={name}
                chord={chord}
                question={t(`check.${name}`)}
                hint={
                  name === 'signed'
                    ? t('check.signedHint', {
                        department: words.department(order.department),
                        head: department?.head ?? '',
                      })
                    : t(`check.${name}Hint`)
                }
                answer={answers[name]}
                onPress={() => press(name)}
              />
            ))}
          </div>
          {why !== null && (
            <FormGrid>
              <FormRow label={t('check.sendBack')} hint={t('check.sendBackWhy')}>
                <SendBackWhy value={why} onChange={setWhy} onSend={sendBack} />
              </FormRow>
            </FormGrid>
          )}
          {block && <Note tone="soon">{block}</Note>}
          {error && <ErrorNote error={error} />}
          {why === null && <Note>{t('check.rule')}</Note>}
          {isScanned && why === null && <small>{t('check.scanHint')}</small>}
        </Right>
      </Columns>
    </Sheet>
  );
}

interface WhyProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSend: () => void;
}

function SendBackWhy({ value, onChange, onSend }: WhyProps) {
  return (
    <TextInput
      autoFocus
      value={value}
      inputProps={{ maxLength: 500 }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    />
  );
}
