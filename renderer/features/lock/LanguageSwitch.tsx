import { useLanguage } from '../../app/language.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const settings = useWords('settings');
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button tone="quiet" scale="small" onClick={() => choose(other)}>
      <span lang={other}>{settings(`thisPc.language.${other}`)}</span>
    </Button>
  );
}
