import { useState } from 'react';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useLendingState } from '../../../app/lending/lending-store.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { CardLines, CardPart, Facts } from './CardList.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { DoorEye } from './DoorEye.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { ThingActs } from './ThingActs.tsx';
import { ThingForm } from './ThingForm.tsx';
import { useHistory } from './use-history.ts';

interface Props {
  readonly code: string;
  readonly onDone: () => void;
  readonly onLabel: (code: string) => void;
}

/** Everything of one thing: what it is, who has it, what can be done with it, what happened to it. */
export function ThingCard({ code, onDone, onLabel }: Props) {
  const t = useWords('lending');
  const thing = useDesk((desk) => thingByCode(desk, code));
  const register = useDesk((desk) => (thing ? desk.registers[thing.register] : undefined));
  const trouble = useLendingState((state) => state.trouble);
  const [stage, setStage] = useState<'card' | 'edit' | 'consent'>('card');
  if (!thing || !register)
    return (
      <PanelFrame title={code}>
        <ErrorNote error={{ kind: 'thing-unknown', what: code }} />
      </PanelFrame>
    );
  const toCard = () => setStage('card');
  if (stage === 'edit')
    return <ThingForm register={register} thing={thing} onDone={toCard} onLabel={onLabel} />;
  if (stage === 'consent') return <ConsentForm code={thing.code} onDone={toCard} />;
  return (
    <PanelFrame
      title={`${thing.code} ${thing.name}`}
      foot={
        <Button chord="Escape" onClick={onDone}>
          {t('card.back')}
        </Button>
      }
    >
      {trouble?.code === thing.code && <ErrorNote error={trouble.refusal} />}
      <ThingFacts thing={thing} />
      <ThingActs
        thing={thing}
        onEdit={() => setStage('edit')}
        onConsent={() => setStage('consent')}
        onLabel={() => onLabel(thing.code)}
      />
      <ThingPast thing={thing} />
    </PanelFrame>
  );
}

function ThingFacts({ thing }: { readonly thing: Thing }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const format = useFormat();
  const register = useDesk((desk) => desk.registers[thing.register]);
  const holder = useDesk((desk) => (thing.loan === null ? undefined : desk.custody[thing.loan]));
  const ofClass = register && classOf(register, thing.class);
  const now = momentNow();
  const { cabinet, hook, pieces, parts, site, note, state } = thing;
  const rows: [string, string][] = [
    [t('column.state'), custody(`thingState.${state}`)],
    [t('card.class'), (format.language === 'en' && ofClass?.latinName) || (ofClass?.name ?? thing.class)],
    [t('card.where'), cabinet === '' && hook === null ? '' : t('card.hook', { cabinet, hook: hook ?? '–' })],
    [t('card.place'), site?.name ?? ''],
    [t('card.pieces'), pieces > 1 ? String(pieces) : ''],
    [t('card.parts'), parts.join(t('panel.separator'))],
    ...(register?.fields ?? [])
      .filter((field) => field.of === 'thing')
      .map((field): [string, string] => [
        (format.language === 'en' && field.latinName) || field.name,
        thing.values[field.id] ?? '',
      ]),
    [t('card.note'), note],
  ];
  if (holder) {
    const { name, firm } = holder.who;
    rows.push(
      [t('card.holder'), t('card.holding', { name, firm, since: format.moment(holder.openedAt, now) })],
      [t('card.due'), holder.dueAt === null ? '' : format.moment(holder.dueAt, now)],
    );
  }
  return (
    <Facts>
      {rows
        .filter(([, value]) => value.trim() !== '')
        .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      {ofClass?.hidesDoor && <DoorEye code={thing.code} />}
    </Facts>
  );
}

function ThingPast({ thing }: { readonly thing: Thing }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const format = useFormat();
  const now = momentNow();
  const history = useHistory({ thing: thing.code });
  return (
    <>
      {thing.consents.length > 0 && (
        <CardPart>
          <h3>{t('card.consents')}</h3>
          <CardLines>
            {thing.consents.toReversed().map(({ way, at, untilOn }) => (
              <li key={at}>
                {untilOn === null
                  ? t('card.consentOnce', { way: custody(`consentWay.${way}`), at: format.moment(at, now) })
                  : t('card.consentLine', {
                      way: custody(`consentWay.${way}`),
                      at: format.moment(at, now),
                      until: untilOn,
                    })}
              </li>
            ))}
          </CardLines>
        </CardPart>
      )}
      <HistoryPart title={t('card.history')} custody={history} lead={({ who }) => who.name} />
      {thing.events.length > 0 && (
        <CardPart>
          <h3>{t('card.events')}</h3>
          <CardLines>
            {thing.events.toReversed().map(({ at, act, note }) => (
              <li key={`${at} ${act}`}>
                {format.moment(at, now)} {t('card.eventLine', { act: custody(`thingAct.${act}`), note })}
              </li>
            ))}
          </CardLines>
        </CardPart>
      )}
    </>
  );
}
