import type { Deposit } from '../../../../shared/domain/custody/custody.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { StayFacts } from '../stays/StayFacts.tsx';
import { StayPhone } from '../stays/StayPhone.tsx';
import { useRegisterName } from '../stays/use-register-name.ts';
import { StoredPicture } from '../StoredPicture.tsx';

interface Props {
  readonly deposit: Deposit;
  readonly register: Register;
}

/** What is known of a deposit, with its photos. */
export function DepositFacts({ deposit, register }: Props) {
  const t = useWords('deposits');
  const format = useFormat();
  const name = useRegisterName();
  const { who, dueAt, toldAt } = deposit;
  const moment = (at: string) => format.moment(at, momentNow());
  const hasPhone = who.phone !== '' || who.personId !== null;
  return (
    <>
      <StayFacts
        facts={[
          { label: t('class'), value: name(classOf(register, deposit.class)) },
          { label: t('piecesHead'), value: t('piecesCount', { count: deposit.pieces }) },
          { label: t('shelf'), value: deposit.shelf },
          { label: t('owner'), value: [who.firm, who.name].filter(Boolean).join(' ') || t('nobody') },
          { label: t('phone'), value: hasPhone ? <StayPhone stay={deposit} /> : '' },
          { label: t('head.due'), value: dueAt === null || deposit.closedAt !== null ? '' : moment(dueAt) },
          { label: t('told'), value: toldAt === null ? '' : t('toldAt', { time: moment(toldAt) }) },
          ...register.fields.map((field) => ({ label: name(field), value: deposit.values[field.id] ?? '' })),
          { label: t('note'), value: deposit.note },
        ]}
      />
      {deposit.photos.map((photo) => (
        <StoredPicture key={photo.sha256} picture={photo} />
      ))}
    </>
  );
}
