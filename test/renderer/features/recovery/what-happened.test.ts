import { describe, expect, it } from 'vitest';
import { createWords } from '../../../../renderer/app/words/create-words.ts';
import { whatHappened, type HappenedGround } from '../../../../renderer/features/recovery/what-happened.ts';
import {
  readOnlyCause,
  type JournalDamage,
  type ReadOnlyCause,
  type RecoveryReport,
} from '../../../../shared/domain/rescue/health.ts';

function ground(language: 'zh-CN' | 'en'): HappenedGround {
  return {
    t: createWords(language).getFixedT(language, 'recovery'),
    moment: (at) => at.slice(11, 16),
    figure: (n) => new Intl.NumberFormat(language).format(n),
    language,
  };
}

const health = (why: ReadOnlyCause) =>
  ({ kind: 'read-only', why, at: '2026-11-24T14:28:07.000Z', detail: 'EIO' }) as const;

const damage: JournalDamage = {
  segment: '000042.ndjson',
  line: 311,
  trouble: 'wrong-hash',
  fromSeq: 18_191,
  toSeq: 18_193,
  before: '2026-11-24T14:22:00.000Z',
  after: '2026-11-24T14:23:00.000Z',
  readableAfter: 11,
};

const report: RecoveryReport = {
  health: health('journal-damaged'),
  damage,
  shownSeq: 18_190,
  shownAt: '2026-11-24T14:22:00.000Z',
  lastBackup: { name: 'x', at: '2026-11-24T14:15:00.000Z', seq: 18_102 },
  setAside: [],
  canRepair: true,
  reference: 'R-7K2M',
  technical: [],
};

describe('what happened to the book', () => {
  it('names the changes that broke, those before and behind them, and the last backup', () => {
    const said = whatHappened(health('journal-damaged'), report, ground('zh-CN'));
    expect(said.broke).toBe(
      '账簿的文件对不上校验。第 18,191 到 18,193 笔，3 笔对不上校验。在 14:22 到 14:23 之间。',
    );
    expect(said.whole).toBe('18,190 笔在前，11 笔在后，逐笔验过。最近的备份 14:15，到第 18,102 笔。');
    expect(said.notDone).toBe('没有删任何东西，也没有另开一本空账簿。');
  });

  it.each<[string, Partial<JournalDamage>, RegExp]>([
    ['one change', { toSeq: 18_191 }, /第 18,191 笔对不上校验。/],
    [
      'nobody knows how many',
      { toSeq: null, after: null, readableAfter: 0 },
      /从第 18,191 笔起对不上校验。在 14:22 以后。/,
    ],
    ['from the very beginning', { fromSeq: 1, toSeq: 2, before: null }, /第 1 到 2 笔，2 笔对不上校验。$/],
  ])('counts %s', (_name, part, sentence) => {
    const { broke } = whatHappened(
      health('journal-damaged'),
      { ...report, damage: { ...damage, ...part } },
      ground('zh-CN'),
    );
    expect(broke).toMatch(sentence);
  });

  it('says without damage up to where everything is there, and that there is no backup', () => {
    const sound = { ...report, damage: null, shownSeq: 20, lastBackup: null };
    expect(whatHappened(health('write-failed'), sound, ground('en')).whole).toBe(
      'All 20 changes up to 14:22, each one checked. There is no backup yet.',
    );
  });

  it('names what was set aside', () => {
    const { notDone } = whatHappened(
      health('journal-damaged'),
      { ...report, setAside: ['set-aside/000042.ndjson'] },
      ground('en'),
    );
    expect(notDone).toContain('set-aside/000042.ndjson');
  });

  it.each(readOnlyCause.options)(
    'has sentences for %s before the core has reported, in both languages',
    (why) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { broke, missing, notDone } = whatHappened(health(why), null, ground(language));
        for (const sentence of [broke, missing, notDone]) {
          expect(sentence).not.toBe('');
          expect(sentence).not.toMatch(/\{\{|undefined/);
        }
      }
    },
  );
});
