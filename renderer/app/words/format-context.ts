import { createContext, useContext } from 'react';
import type { Format } from './format.ts';

export const FormatContext = createContext<Format | null>(null);

/** The formats of the present language and time zone; throws outside `WordsProvider`. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat needs a WordsProvider above it');
  return format;
}
