import { kindRule } from '../../../shared/rules/kinds.ts';
import { useCallForm } from './form-context.ts';
import { ComplaintRows } from './ComplaintRows.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import { ReceiverRow } from './ReceiverRow.tsx';
import { RelationRow } from './RelationRow.tsx';
import { SettledRows } from './SettledRows.tsx';
import { NumberRow, SeverityRow } from './SeverityRow.tsx';
import { UrgencyRow } from './UrgencyRow.tsx';
import { VisitRow } from './VisitRow.tsx';
import { WishRow } from './WishRow.tsx';

/** The fields below "what", as the kind asks for them. */
export function KindRows() {
  const { call, relation } = useCallForm();
  const rule = kindRule(call.kind);
  const isNew = relation.kind !== 'join';
  return (
    <>
      {rule.asks === 'message' && <ReceiverRow />}
      {isNew && call.kind === 'request' && <WishRow />}
      <RelationRow />
      {isNew && rule.asks === 'urgency' && <UrgencyRow />}
      {rule.asks === 'severity' && (
        <>
          {isNew && <SeverityRow />}
          <NumberRow />
          {isNew && <ComplaintRows />}
        </>
      )}
      {isNew && rule.visits && <VisitRow />}
      {isNew && rule.makesOrder === 'unless-answered' && <SettledRows />}
      <PromiseRow />
    </>
  );
}
