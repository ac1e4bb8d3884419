import { createContext, useContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of the page's policy, for parts that write styles past Emotion's cache (the data grid does). */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
