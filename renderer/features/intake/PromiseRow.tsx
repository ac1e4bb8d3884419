import { styled } from '@mui/material/styles';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { useCallForm } from './form-context.ts';
import { TickStep } from './TickStep.tsx';

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** What the caller was promised while talking: our address (T6), a call back (T4). */
export function PromiseRow() {
  const t = useWords('intake');
  const { call, card, change } = useCallForm();
  const { sendAddress, callBack, callerPhone } = call.fields;
  const isPromised = sendAddress || callBack;
  // Only who asks something is likely to be promised this; elsewhere the row comes with the promise, as from hold.
  if (!isPromised && kindRule(call.kind).makesOrder !== 'unless-answered') return null;
  const hasPhone = callerPhone.trim() !== '' || (card?.person?.phones.length ?? 0) > 0;
  return (
    <FormRow
      label={t('row.promise')}
      kind="text"
      hint={isPromised && !hasPhone ? t('promise.noPhone') : undefined}
      hintTone="soon"
    >
      <Line>
        <TickStep
          step="sendAddress"
          isTicked={sendAddress}
          onChange={(isNow) => change({ sendAddress: isNow })}
        >
          {t('promise.address')}
        </TickStep>
        <TickStep step="callBack" isTicked={callBack} onChange={(isNow) => change({ callBack: isNow })}>
          {t('promise.callBack')}
        </TickStep>
      </Line>
    </FormRow>
  );
}
