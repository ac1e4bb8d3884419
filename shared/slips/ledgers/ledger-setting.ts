import type { DeskState, LastCall } from '../../domain/book.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { FiledRecord } from '../../domain/history/filed-record.ts';
import type { LedgerWish } from '../../domain/ledger/ledger.ts';
import type { Order } from '../../domain/order/order.ts';
import { custody as enCustody } from '../../words/en/custody.ts';
import { ledgerPaper as enPaper } from '../../words/en/ledgerPaper.ts';
import { ledgers as enLedgers } from '../../words/en/ledgers.ts';
import { custody as zhCustody } from '../../words/zh-CN/custody.ts';
import { ledgerPaper as zhPaper } from '../../words/zh-CN/ledgerPaper.ts';
import { ledgers as zhLedgers } from '../../words/zh-CN/ledgers.ts';
import { sheetSettingOf, type SheetSetting } from '../sheet-words.ts';

/** A call with the order it left behind, null when it left none. */
interface Matter extends Pick<LastCall, 'at'> {
  readonly order: Order | null;
}

/** Somebody of the directory at one of the places that are theirs; without a role and with an empty place when none is. */
export interface Resident {
  readonly kind: 'resident';
  readonly person: Person;
  readonly role: Person['roles'][number]['role'] | null;
  readonly place: string;
  readonly calls: number;
  readonly complaints: number;
  readonly repairs: number;
  readonly lastCallAt: string | null;
  readonly lastComplaint: Matter | null;
  readonly lastRepair: Matter | null;
}

/** What a ledger has rows of. */
export type LedgerRecord = FiledRecord | Resident;

/** The words of a ledger and what its cells may show. */
export interface LedgerSetting extends SheetSetting {
  readonly paper: typeof zhPaper;
  readonly custody: typeof zhCustody;
  readonly formName: typeof zhLedgers.name;
  /** Telephones in full, where the export was asked for with personal data. */
  readonly personal: boolean;
  /** The first telephone of somebody of the directory; empty when nobody knows one. */
  phoneOf(personId: string | null): string;
}

/** How a ledger is to be made. */
export interface LedgerManner {
  readonly language: LedgerWish['language'];
  /** Telephones in full. */
  readonly personal: boolean;
  readonly phoneOf: LedgerSetting['phoneOf'];
}

/** The words of a ledger in a language, whatever the desk speaks. */
export function ledgerSettingOf(
  desk: DeskState,
  { language, personal, phoneOf }: LedgerManner,
): LedgerSetting {
  const spoken = { ...desk, centre: desk.centre && { ...desk.centre, language } };
  const isEnglish = language === 'en';
  return {
    ...sheetSettingOf(spoken),
    language,
    paper: isEnglish ? enPaper : zhPaper,
    custody: isEnglish ? enCustody : zhCustody,
    formName: (isEnglish ? enLedgers : zhLedgers).name,
    personal,
    phoneOf,
  };
}
