import { styled } from '@mui/material/styles';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { PinField } from './PinField.tsx';
import type { LendingCheck } from './use-lending-check.ts';

const Pair = styled('div')({ display: 'flex', gap: 8, alignItems: 'center' });

interface Props {
  readonly check: LendingCheck;
  readonly second: string | null;
  readonly pin: string;
  readonly onPin: (pin: string) => void;
}

/** The second member of staff, by the own PIN: as the second person, as approver, or to let it pass. */
export function SecondRow({ check, second, pin, onPin }: Props) {
  const t = useWords('lending');
  const words = useOrderWords();
  const { change } = useLending();
  if (check.forSecond.length === 0) return null;
  const codes = check.forSecond.flatMap((each) =>
    each.kind === 'second-missing' ? [each.what] : each.kind === 'approval-missing' ? [each.code] : [],
  );
  const needsTwo = check.forSecond.some(({ kind }) => kind === 'second-missing');
  const hint =
    codes.length === 0
      ? t('panel.overruleFor')
      : t(needsTwo ? 'panel.secondFor' : 'panel.approvalFor', {
          codes: [...new Set(codes)].join(t('panel.separator')),
        });
  return (
    <FormRow label={t('panel.second')} hint={hint}>
      {second === null ? (
        t('panel.nobodyFits')
      ) : (
        <Pair>
          <PinField name={words.staff(second)} value={pin} onChange={onPin} />
          <SelectBox
            scale="normal"
            label={t('panel.second')}
            value={second}
            options={check.fit.map((id) => ({ value: id, label: words.staff(id) }))}
            onChange={(id) => change({ second: id })}
          />
        </Pair>
      )}
    </FormRow>
  );
}
