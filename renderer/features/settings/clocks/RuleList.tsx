import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { isChanged } from './clock-form.ts';
import { groupRules, shippedRow } from './rule-groups.ts';
import { useRuleWords } from './use-rule-words.ts';

const List = styled('div')(({ theme }) => ({
  paddingBottom: 12,
  '& > [role="group"] > h3': {
    ...theme.typography.meta,
    padding: '10px 20px 4px',
    color: theme.palette.ink3,
  },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '0 8px',
  alignItems: 'baseline',
  minHeight: 32,
  padding: '5px 12px 5px 17px',
  borderLeft: '3px solid transparent',
  cursor: 'pointer',
  '& > b': { fontWeight: 400 },
  '& > small': { ...theme.typography.meta, gridColumn: '1 / -1', color: theme.palette.ink3 },
  '& > span, & > b': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  'html &:focus': { outlineOffset: -2 },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeftColor: theme.palette.accent,
    '& > b': { fontWeight: 700 },
    '& > small': { color: theme.palette.ink2 },
  },
  '&[data-active="false"]:not([aria-selected="true"]) > *': { color: theme.palette.ink3 },
}));

interface Props {
  readonly rules: readonly ClockRule[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: to the form of the row. */
  readonly onStep: () => void;
}

/** All rows of the clock table by what they are about; ↑↓ move, Enter goes to the form. */
export function RuleList({ rules, chosen, onChoose, onStep }: Props) {
  const t = useWords('rules');
  const list = useRef<HTMLDivElement>(null);
  const grouped = groupRules(rules).filter((each) => each.rules.length > 0);
  const ids = grouped.flatMap((each) => each.rules.map(({ id }) => id));
  const goTo = (index: number) => {
    const id = ids[Math.min(Math.max(index, 0), ids.length - 1)];
    if (id === undefined) return;
    onChoose(id);
    list.current?.querySelector<HTMLElement>(`[data-rule="${id}"]`)?.focus();
  };
  const at = ids.indexOf(chosen ?? '');
  useKeys(
    [
      { chord: 'ArrowDown', act: () => goTo(at + 1), repeats: true },
      { chord: 'ArrowUp', act: () => goTo(at - 1), repeats: true },
      { chord: 'Home', act: () => goTo(0) },
      { chord: 'End', act: () => goTo(ids.length - 1) },
      { chord: 'Enter', act: onStep },
      { chord: 'ArrowRight', act: onStep },
    ],
    { within: list },
  );
  return (
    <List ref={list} role="listbox" aria-label={t('list')}>
      {grouped.map(({ group, rules: rows }) => (
        <div key={group} role="group" aria-label={t(`group.${group}`)}>
          <h3 role="presentation">{t(`group.${group}`)}</h3>
          {rows.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              isChosen={rule.id === chosen}
              onChoose={() => onChoose(rule.id)}
            />
          ))}
        </div>
      ))}
    </List>
  );
}

function RuleRow({
  rule,
  isChosen,
  onChoose,
}: {
  readonly rule: ClockRule;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { scope } = useRuleWords();
  const marks = [
    !rule.isActive && t('mark.off'),
    !shippedRow(rule) && t('mark.own'),
    isChanged(rule) && t('mark.changed'),
  ];
  const below = [scope(rule), ...marks].filter(Boolean).join(' · ');
  return (
    <Row
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-rule={rule.id}
      data-active={rule.isActive}
      onClick={onChoose}
    >
      <b>{terms(`clock.${rule.clock}`)}</b>
      <span>{words.limit(rule.limit)}</span>
      {below !== '' && <small>{below}</small>}
    </Row>
  );
}
