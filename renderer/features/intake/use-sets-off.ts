import { spokenLimit } from '../../../shared/domain/call/read-back.ts';
import { intake as en } from '../../../shared/words/en/intake.ts';
import { intake as zh } from '../../../shared/words/zh-CN/intake.ts';
import { personOn, toldAtOnce } from '../../../shared/rules/ladder.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useCallForm } from './form-context.ts';
import { useLadderDesk } from './use-ladder-desk.ts';
import { useDepartment } from './use-department.ts';
import { useLimitsAhead } from './use-limits-ahead.ts';

/** What registering the complaint sets off, in a sentence: by when, to the department when, who is told by name. */
export function useSetsOff(): string {
  const t = useWords('intake');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { language } = useFormat();
  const { severity } = useCallForm().call.fields;
  const limits = useLimitsAhead(severity);
  const told = useTold();
  const say = language === 'en' ? en.readBack : zh.readBack;
  const response = limits['first-response'] ? spokenLimit(limits['first-response'], say) : null;
  return t('setsOff.whole', {
    severity: terms(`severity.${severity}`),
    response:
      response === null ? t('setsOff.responseSoon') : t('setsOff.response', { limit: response.trim() }),
    department: department(),
    told,
  }).trim();

  function department(): string {
    if (limits.digest) return t('setsOff.digest', { when: words.limit(limits.digest) });
    const limit = limits['to-department'] && spokenLimit(limits['to-department'], say);
    return limit ? t('setsOff.within', { limit: limit.trim() }) : t('setsOff.atOnce');
  }
}

/** Who is told as the complaint is registered (T15), or that nobody is. */
function useTold(): string {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { id: owner } = useStaff();
  const { call } = useCallForm();
  const department = useDepartment();
  const desk = useLadderDesk();
  const at = new Date(useNow()).toISOString();
  const levels = toldAtOnce[call.fields.severity];
  if (levels.length === 0) return '';
  const people = levels.map((each) => {
    const name = personOn(desk, each, { department: department?.id ?? '', owner }, at);
    const level = terms(`level.${each}`);
    return name === '' ? t('setsOff.nobody', { level }) : t('setsOff.person', { name, level });
  });
  return t('setsOff.told', { people: people.join(t('setsOff.separator')) });
}
