import type { EmotionCache } from '@emotion/react';
import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../shared/bridge.ts';
import { FirstRunScreen } from '../features/lock/FirstRunScreen.tsx';
import { LockScreen } from '../features/lock/LockScreen.tsx';
import { ToastHost } from '../ui/ToastHost.tsx';
import { DeskContext } from './desk/desk-context.ts';
import type { DeskStore } from './desk/desk-store.ts';
import { KeyLayer } from './keyboard/KeyLayer.tsx';
import { KeyProvider } from './keyboard/KeyProvider.tsx';
import type { KeyDispatcher } from './keyboard/dispatcher.ts';
import { LanguageContext, useLanguageChoice } from './language.ts';
import { PracticeFrame } from './shell/PracticeFrame.tsx';
import { SignedIn } from './shell/SignedIn.tsx';
import { DeskTheme } from './theme/DeskTheme.tsx';
import { WordsProvider } from './words/WordsProvider.tsx';

interface Props {
  readonly bridge: Bridge;
  readonly store: DeskStore;
  readonly words: i18n;
  readonly dispatcher: KeyDispatcher;
  readonly cache: EmotionCache;
}

/** The whole page: who is at the desk decides between the first run, the lock and the screens. */
export function App({ bridge, store, words, dispatcher, cache }: Props) {
  const access = useMemo(() => ({ bridge, store }), [bridge, store]);
  const session = useStore(store, (mirror) => mirror.session);
  const theme = useStore(store, (mirror) =>
    mirror.isMirrored ? mirror.desk.settings.theme : session?.theme,
  );
  const centre = useStore(store, (mirror) => mirror.desk.centre ?? session?.centre ?? null);
  const language = useLanguageChoice(centre?.language ?? null);
  return (
    <DeskContext value={access}>
      <LanguageContext value={language}>
        <WordsProvider
          words={words}
          language={language.language}
          timeZone={centre?.timeZone ?? 'Asia/Shanghai'}
        >
          <DeskTheme choice={theme ?? 'system'} cache={cache}>
            <KeyProvider dispatcher={dispatcher}>
              <ToastHost>
                <PracticeFrame>
                  {session?.state === 'first-run' && (
                    <KeyLayer kind="screen">
                      <FirstRunScreen />
                    </KeyLayer>
                  )}
                  {session?.state === 'locked' && (
                    <KeyLayer kind="lock">
                      <LockScreen />
                    </KeyLayer>
                  )}
                  {session?.state === 'open' && <SignedIn key={session.staff?.id} />}
                </PracticeFrame>
              </ToastHost>
            </KeyProvider>
          </DeskTheme>
        </WordsProvider>
      </LanguageContext>
    </DeskContext>
  );
}
