import type { DeskState } from '../domain/book.ts';
import type { Printer } from '../domain/printing/printer.ts';
import { paper as zh } from '../words/zh-CN/paper.ts';
import { paper as en } from '../words/en/paper.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument } from './document.ts';
import { slipTime } from './slip-times.ts';

/** The page that shows whether a printer has its width, its Chinese font and its code right. */
export function testPage(desk: DeskState, printer: Printer, at: string): SlipDocument {
  const language = desk.centre?.language ?? 'zh-CN';
  const { test } = language === 'en' ? en : zh;
  const { parts } = language === 'en' ? en : zh;
  const letter = desk.centre?.letter ?? 'A';
  const centre = desk.centre?.name ?? '';
  return {
    slip: 'test',
    language,
    parts: [
      {
        reader: 'whole',
        name: parts.whole,
        lines: [
          { kind: 'title', text: test.title },
          {
            kind: 'subtitle',
            text: `${printer.name}  ${slipTime(at, desk.centre?.timeZone ?? 'Asia/Shanghai')}`,
          },
          { kind: 'rule' },
          { kind: 'scale' },
          { kind: 'words', text: test.frame },
          { kind: 'words', text: fill(test.chinese, { centre }) },
          { kind: 'words', text: test.latin },
          { kind: 'place', text: '8-0502' },
          { kind: 'code', text: `TEST-${letter}` },
          { kind: 'words', text: fill(test.scan, { letter }) },
        ],
      },
    ],
  };
}
