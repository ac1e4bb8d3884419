import { createRoot } from 'react-dom/client';
import './desk/window-desk.ts';
import { App } from './App.tsx';
import { createDeskStore, mirrorDesk } from './desk/desk-store.ts';
import { createKeyDispatcher } from './keyboard/dispatcher.ts';
import { createAppCache, readNonce } from './theme/app-cache.ts';
import { createWords } from './words/create-words.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const store = createDeskStore();
mirrorDesk(store, window.desk);
createRoot(root).render(
  <App
    bridge={window.desk}
    store={store}
    words={createWords(navigator.language.startsWith('zh') ? 'zh-CN' : 'en')}
    dispatcher={createKeyDispatcher()}
    cache={createAppCache(readNonce(document))}
  />,
);
