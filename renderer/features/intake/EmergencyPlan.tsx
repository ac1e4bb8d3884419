import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Department } from '../../../shared/domain/desk/department.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ListLine } from '../../ui/ListLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { NumberedLines } from './NumberedLines.tsx';
import { tabKeys } from './use-function-keys.ts';

const People = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '6px 12px',
  '& > span': { color: theme.palette.ink2, overflowWrap: 'anywhere' },
  '& > span:last-of-type, & > b': { whiteSpace: 'nowrap' },
}));

interface Props {
  readonly place: string;
  /** The number of the emergency once it is registered. */
  readonly order: string | null;
  /** From when on the log shows what was done; ISO UTC. */
  readonly since: string;
}

/** Plan, call list and log of an emergency; a digit writes down that a department was told (ux 6.4, R5.8). */
export function EmergencyPlan({ place, order, since }: Props) {
  const t = useWords('emergency');
  const format = useFormat();
  const invoke = useInvoke();
  const departments = useDesk((desk) => desk.departments);
  const log = useDesk((desk) => desk.log);
  const [told, setTold] = useState<Readonly<Record<string, number>>>({});
  const [error, setError] = useState<Refusal | null>(null);
  const list = Object.values(departments).slice(0, tabKeys.length);
  const nameOf = ({ name, latinName }: Department) => (format.language === 'en' ? latinName || name : name);
  const done = log.filter(({ category, at }) => category === 'incident' && at >= since);

  async function tell(department: Department): Promise<void> {
    const now = momentNow();
    const text = t('logText', {
      place: place || t('unsaidPlace'),
      time: format.time(now),
      department: nameOf(department),
      head: department.head,
      number: order ?? '',
    });
    const reply = await invoke('log.write', { text: text.trim(), category: 'incident' });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setTold((before) => ({ ...before, [department.id]: now }));
  }

  useKeys(
    list.flatMap((department, index) => {
      const chord = tabKeys[index];
      return chord === undefined
        ? []
        : [{ chord, label: nameOf(department), act: () => void tell(department) }];
    }),
  );
  return (
    <>
      <Section title={t('plan')}>
        <NumberedLines>
          {t('planText')
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </NumberedLines>
      </Section>
      <Section title={t('callList')} end={t('callHint')}>
        <People>
          {list.map((department, index) => {
            const at = told[department.id];
            return (
              <Person key={department.id}>
                <Button scale="small" chord={tabKeys[index]} onClick={() => void tell(department)}>
                  {nameOf(department)}
                </Button>
                <span>{t('line', { ...department })}</span>
                {at === undefined ? <span /> : <b>{t('told', { time: format.time(at) })}</b>}
              </Person>
            );
          })}
        </People>
        {error && <ErrorNote error={error} />}
      </Section>
      <Section title={t('log')}>
        {done.length === 0 && t('noLog')}
        {[...done].reverse().map((entry) => (
          <ListLine key={entry.id} lead={format.time(entry.happenedAt)}>
            {entry.text}
          </ListLine>
        ))}
      </Section>
    </>
  );
}

const Person = styled('div')({ display: 'contents' });
