import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { StayFacts } from '../stays/StayFacts.tsx';
import { StayPhone } from '../stays/StayPhone.tsx';
import { useRegisterName } from '../stays/use-register-name.ts';
import { useVisitText } from './use-visit-text.ts';

interface Props {
  readonly visit: Visit;
  readonly register: Register;
}

/** What is known of a visit. */
export function VisitFacts({ visit, register }: Props) {
  const t = useWords('visits');
  const custody = useWords('custody');
  const format = useFormat();
  const name = useRegisterName();
  const text = useVisitText();
  const { who, plate, identity, identityTail, permitUntil, expectedAt, dueAt } = visit;
  const kind = name(classOf(register, visit.class));
  return (
    <StayFacts
      facts={[
        { label: t('pass'), value: visit.pass?.code ?? '' },
        { label: t('class'), value: [kind, plate, text.persons(visit)].filter(Boolean).join(' ') },
        { label: t('firm'), value: who.name === '' ? '' : who.firm },
        { label: t('phone'), value: who.phone === '' ? '' : <StayPhone stay={visit} /> },
        { label: t('place'), value: text.place(visit) },
        { label: t('agreedLabel'), value: visit.agreed },
        { label: t('whyLabel'), value: visit.why },
        {
          label: t('identity'),
          value: identity === 'none' ? '' : [custody(`visitIdentity.${identity}`), identityTail].join(' '),
        },
        { label: t('expectedAt'), value: expectedAt === null ? '' : text.moment(expectedAt) },
        { label: t('permitUntil'), value: permitUntil === null ? '' : format.localDay(permitUntil, 'long') },
        { label: t('untilLabel'), value: dueAt === null ? '' : text.moment(dueAt) },
        {
          label: t('told'),
          value: visit.toldAt === null ? '' : t('toldAt', { time: text.moment(visit.toldAt) }),
        },
        ...register.fields.map((field) => ({ label: name(field), value: visit.values[field.id] ?? '' })),
        { label: t('note'), value: visit.note },
      ]}
    />
  );
}
