import { expect, it } from 'vitest';
import { sizeText } from '../../../../renderer/app/words/size-text.ts';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [388_000, '379 KB'],
  [1_048_576, '1 MB'],
  [9_750_000, '9.3 MB'],
  [12_400_000, '12 MB'],
  [3_000_000_000, '2,861 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text);
});
