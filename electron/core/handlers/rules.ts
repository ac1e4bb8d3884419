import { decideChangeRules, presentRules } from '../../../shared/domain/rules/decide-rules.ts';
import {
  decideRemoveCase,
  decideRemoveSnippet,
  decideSaveSnippet,
  decideWriteCase,
} from '../../../shared/domain/rules/decide-snippets.ts';
import { findCases } from '../../../shared/domain/rules/find-cases.ts';
import { defaultClockRules } from '../../../shared/rules/clock-table.ts';
import { dutyRules } from '../../../shared/rules/duties.ts';
import { numberOf, ruleNumbers } from '../../../shared/rules/numbers.ts';
import { ok } from '../../../shared/result.ts';
import { byRule, type Handlers } from './handler.ts';

type RuleChannels =
  | 'rules.list'
  | 'rules.change'
  | 'snippets.save'
  | 'snippets.remove'
  | 'cases.write'
  | 'cases.remove'
  | 'cases.find';

/** The tables that managers edit, each row with the sentence it comes from. */
export const ruleHandlers = {
  'rules.list': async (_input, { store }) =>
    ok(
      await store.read(({ desk }) => ({
        clocks: presentRules(desk).map((rule) => {
          const shipped = defaultClockRules.find(({ id }) => id === rule.id);
          return { ...rule, shippedLimit: shipped?.limit ?? null, isShipped: shipped !== undefined };
        }),
        numbers: ruleNumbers.map(({ value: shipped, ...row }) => ({
          ...row,
          shipped,
          value: numberOf(desk.numbers, row.id),
        })),
        people: Object.values(desk.dutyPeople),
        calendar: {
          years: [...desk.workdays.years],
          days: Object.values(desk.workdays.days).sort((a, b) => a.on.localeCompare(b.on)),
        },
        duties: Object.entries(dutyRules).map(([duty, { severities, source, sentence }]) => ({
          duty,
          severities: [...severities],
          source,
          sentence,
        })),
      })),
    ),
  'rules.change': byRule('rules.change', decideChangeRules),
  'snippets.save': byRule('snippets.save', decideSaveSnippet),
  'snippets.remove': byRule('snippets.remove', decideRemoveSnippet),
  'cases.write': byRule('cases.write', decideWriteCase),
  'cases.remove': byRule('cases.remove', decideRemoveCase),
  'cases.find': async ({ text, limit }, { store }) =>
    ok({ cases: await store.read((book) => findCases(book.desk, text).slice(0, limit)) }),
} satisfies Handlers<RuleChannels>;
