import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Language } from '../../../shared/domain/primitives.ts';
import { readBack } from '../../../shared/domain/call/read-back.ts';
import { intake as en } from '../../../shared/words/en/intake.ts';
import { intake as zh } from '../../../shared/words/zh-CN/intake.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow, useNow } from '../../app/now/now.ts';
import { createFormat } from '../../app/words/format.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { TickButton } from '../../ui/TickButton.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';
import { momentOfLocal } from '../../app/words/local-time.ts';
import { useDepartment } from './use-department.ts';
import { useLimitsAhead } from './use-limits-ahead.ts';

const Part = styled('div')(({ theme }) => ({
  margin: '14px 0 12px 16px',
  paddingTop: 10,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > div:first-of-type': {
    ...theme.typography.meta,
    color: theme.palette.ink2,
    display: 'flex',
    gap: 4,
    alignItems: 'center',
  },
  '& > div:last-of-type': { display: 'flex', alignItems: 'flex-start', gap: 16, marginTop: 4 },
  '& p': { ...theme.typography.said, flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** The sentence to read out, and the tick that the caller has agreed to it (R1.4). */
export function ReadBack() {
  const t = useWords('intake');
  const format = useFormat();
  const { call, change, next, go } = useCallForm();
  const [language, setLanguage] = useState<Language>(format.language);
  const line = useRef<HTMLDivElement>(null);
  const sentence = useSentence(language);
  const isTicked = call.fields.readBackAt !== null;
  const tick = (isNow: boolean) => change({ readBackAt: isNow ? new Date(momentNow()).toISOString() : null });
  useKeys([{ chord: 'Alt+R', label: t('keys.readBack'), act: () => tick(!isTicked) }]);
  // Enter goes on from here as from every field; Space is the key that ticks.
  useKeys([{ chord: 'Enter', onButtons: true, act: next }], { within: line });
  return (
    <Part>
      <div>
        <span>{kindRule(call.kind).needsReadBack ? t('readBackMust') : t('readBackTitle')}</span>
        <LinkButton type="button" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {language === 'en' ? t('inChinese') : t('inEnglish')}
        </LinkButton>
      </div>
      <div>
        <p lang={language}>{t('quote', { text: sentence })}</p>
        <div ref={line} data-step="readBack">
          <TickButton
            isTicked={isTicked}
            chord="Alt+R"
            onChange={(isNow) => {
              tick(isNow);
              if (isNow) go('finish');
            }}
          >
            {t('readBackTick')}
          </TickButton>
        </div>
      </div>
    </Part>
  );
}

function useSentence(language: Language): string {
  const { timeZone } = useFormat();
  const now = useNow();
  const { call, card, relation } = useCallForm();
  const department = useDepartment();
  const { kind, fields, reservedNumber } = call;
  const format = createFormat(language, timeZone);
  const at = momentOfLocal(fields.visitAt, timeZone);
  const limits = useLimitsAhead(fields.severity);
  const name = department === null ? '' : department.name;
  return readBack(
    {
      kind,
      name: fields.callerName,
      title: card?.person?.title ?? 'none',
      pinyin: card?.person?.pinyin ?? '',
      place: fields.place,
      text: fields.text,
      visit: fields.visitKind,
      visitTime: at === null ? '' : format.moment(at, now),
      department: language === 'en' ? department?.latinName || name : name,
      specialWish: kind === 'request' ? fields.specialWish : '',
      respondsWithin: limits['first-response'] ?? null,
      number: reservedNumber,
      receiver: fields.messageFor,
      isSettled: fields.isAnswered,
      isJoined: relation.kind === 'join',
    },
    language,
    language === 'en' ? en.readBack : zh.readBack,
  );
}
