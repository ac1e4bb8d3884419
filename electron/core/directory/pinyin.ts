import { pinyin as readingOf } from 'pinyin-pro';

/** How a name is typed without Chinese: readings and initials, several of each parted by a space. */
export type NameReading = { readonly pinyin: string; readonly initials: string };

const MOST_INITIALS = 8;
const LONGEST_PINYIN = 400;
const LONGEST_INITIALS = 120;

/** Characters of names that the dictionary lacks. */
const RARE_READINGS: Readonly<Record<string, string>> = { '𠮷': 'ji' };

/** One sound of the name: its usual reading first, then the others; a Latin word has one. */
type Sound = readonly string[];

/**
 * The Latin letters under which a name is found: `王秀兰` gives `wangxiulan` and `wxl`.
 *
 * The first character is read as a surname (单 shan, 仇 qiu); because people know it by either reading, the other one
 * follows after a space, and among the initials that of every polyphone. Latin names are kept in lower case.
 */
export function pinyinOf(name: string): NameReading {
  const sounds = soundsOf(name);
  if (sounds.every((sound) => sound.length === 0)) return { pinyin: '', initials: '' };
  return /\p{Script=Han}/u.test(name) ? chineseReading(sounds) : latinReading(name);
}

function latinReading(name: string): NameReading {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return {
    pinyin: words.join(' ').slice(0, LONGEST_PINYIN),
    initials: words
      .map((word) => [...word][0])
      .join('')
      .slice(0, LONGEST_INITIALS),
  };
}

function chineseReading(sounds: readonly Sound[]): NameReading {
  const usual = sounds.map((sound) => sound[0] ?? '');
  const bySurname = (sounds[0] ?? []).map((reading) => usual.with(0, reading));
  const byAnyInitial = sounds.flatMap((sound, at) => sound.map((reading) => usual.with(at, reading)));
  return {
    pinyin: joinDistinct(
      [usual, ...bySurname].map((reading) => reading.join('')),
      LONGEST_PINYIN,
    ),
    initials: joinDistinct([usual, ...byAnyInitial].map(initialsOf), LONGEST_INITIALS),
  };
}

function initialsOf(reading: readonly string[]): string {
  return reading.map((sound) => sound[0] ?? '').join('');
}

/** Joins different words by spaces as long as they fit; the first one always stands, cut off if it must be. */
function joinDistinct(words: readonly string[], limit: number): string {
  const [first = '', ...others] = [...new Set(words)].slice(0, MOST_INITIALS);
  return others.reduce(
    (joined, word) => (joined.length + 1 + word.length <= limit ? `${joined} ${word}` : joined),
    first.slice(0, limit),
  );
}

/** The sounds of the name in order; signs fall away, Latin words and numbers count as one sound. */
function soundsOf(name: string): Sound[] {
  const sounds: Sound[] = [];
  let word = '';
  const endWord = () => {
    if (word !== '') sounds.push([word]);
    word = '';
  };
  for (const { origin, isZh, result, polyphonic } of readings(name)) {
    const rare = RARE_READINGS[origin];
    if (isZh || rare !== undefined) {
      endWord();
      sounds.push(rare === undefined ? distinctSounds(result, polyphonic) : [rare]);
    } else if (/[\p{Script=Latin}\p{N}]/u.test(origin)) word += origin.toLowerCase();
    else endWord();
  }
  endWord();
  return sounds;
}

function readings(name: string) {
  return readingOf(name.normalize('NFKC'), { type: 'all', toneType: 'none', surname: 'head', v: true });
}

/** Readings without their tones; `ü` is typed `v`. */
function distinctSounds(usual: string, others: readonly string[]): Sound {
  const toneless = others.map((reading) =>
    reading.normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, ''),
  );
  return [...new Set([usual, ...toneless])].filter((sound) => /^[a-z]+$/u.test(sound));
}
