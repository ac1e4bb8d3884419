import { createRoot } from 'react-dom/client';
import { createKeyDispatcher } from '../../../renderer/app/keyboard/dispatcher.ts';
import { KeyProvider } from '../../../renderer/app/keyboard/KeyProvider.tsx';
import { createAppCache, readNonce } from '../../../renderer/app/theme/app-cache.ts';
import { DeskTheme } from '../../../renderer/app/theme/DeskTheme.tsx';
import { createWords } from '../../../renderer/app/words/create-words.ts';
import { WordsProvider } from '../../../renderer/app/words/WordsProvider.tsx';
import { ToastHost } from '../../../renderer/ui/ToastHost.tsx';
import { KeysPage } from './KeysPage.tsx';
import { OrdersPage } from './OrdersPage.tsx';
import { PartsPage } from './PartsPage.tsx';
import { SheetPage } from './SheetPage.tsx';

const pages = { parts: PartsPage, orders: OrdersPage, sheet: SheetPage, keys: KeysPage };

const asked = new URL(location.href).searchParams;
const language = asked.get('language') === 'en' ? 'en' : 'zh-CN';
const scheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';
const Page = pages[(asked.get('page') ?? 'parts') as keyof typeof pages]; // the test asks for one of them
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

createRoot(root).render(
  <DeskTheme choice={scheme} cache={createAppCache(readNonce(document))}>
    <WordsProvider words={createWords(language)} language={language} timeZone="Asia/Shanghai">
      <KeyProvider dispatcher={createKeyDispatcher()}>
        <ToastHost>
          <Page isEnglish={language === 'en'} />
        </ToastHost>
      </KeyProvider>
    </WordsProvider>
  </DeskTheme>,
);
