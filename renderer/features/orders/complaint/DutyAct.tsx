import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Duty } from '../../../../shared/rules/duties.ts';
import { awaitsCallback } from '../../../../shared/domain/callback/awaits-callback.ts';
import { hasPaper } from '../../../../shared/rules/order-acts.ts';
import { useStaff } from '../../../app/desk/desk-context.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ManyKeys } from './ManyKeys.tsx';
import { keysTo, recordingOf, type Recording } from './record-choices.ts';
import { useRecordBlocks } from './use-record-blocks.ts';

interface Props {
  readonly order: Order;
  readonly duty: Duty;
  readonly onStart: (order: Order, recording: Recording) => void;
}

/** What fulfils a duty, with its keys, or why it cannot be done now or by this person. */
export function DutyAct({ order, duty, onStart }: Props) {
  const t = useWords('complaints');
  const blockOf = useRecordBlocks();
  const recording = recordingOf[duty];
  if (recording === 'callback') return <CallbackAct order={order} duty={duty} />;
  if (recording === 'digest')
    return (
      <ManyKeys
        chords={[]}
        onClick={() => goTo({ place: 'orders', view: 'complaints', asSummary: true })}
        block={null}
      >
        {t('duties.act.digest')}
      </ManyKeys>
    );
  return (
    <ManyKeys
      chords={keysTo(recording)}
      onClick={() => onStart(order, recording)}
      block={blockOf(order, recording)}
    >
      {t(`duties.act.${duty}`)}
    </ManyKeys>
  );
}

function CallbackAct({ order, duty }: Pick<Props, 'order' | 'duty'>) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const { role } = useStaff();
  const needsManager = duty === 'manager-callback' && role !== 'manager';
  const block = !awaitsCallback(order)
    ? t(hasPaper(order) ? 'duties.afterSlip' : 'duties.afterDone')
    : needsManager
      ? acts('needsRole', { roles: terms('role.manager') })
      : null;
  return (
    <ManyKeys chords={[]} onClick={() => goTo({ place: 'callbacks', order: order.number })} block={block}>
      {t('duties.act.callback')}
    </ManyKeys>
  );
}
