import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { Language } from '../../shared/domain/primitives.ts';

const KEPT_UNDER = 'counterbook-language';

/** The language of this window and how to change it. */
export interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<LanguageChoice | null>(null);

/** The language of the screens; throws outside the page. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage needs a LanguageContext above it');
  return choice;
}

function kept(): Language | null {
  const value = window.localStorage.getItem(KEPT_UNDER);
  return value === 'zh-CN' || value === 'en' ? value : null;
}

/** What was chosen at this PC, else the language of the centre, else that of the system; chosen before signing in too. */
export function useLanguageChoice(ofCentre: Language | null): LanguageChoice {
  const [chosen, setChosen] = useState(kept);
  const choose = useCallback((language: Language) => {
    window.localStorage.setItem(KEPT_UNDER, language);
    setChosen(language);
  }, []);
  const ofSystem: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';
  const language = chosen ?? ofCentre ?? ofSystem;
  return useMemo(() => ({ language, choose }), [language, choose]);
}
