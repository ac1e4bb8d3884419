import type { LedgerCell } from '../../domain/ledger/ledger.ts';
import { maskPhone, maskPhonesIn } from '../../domain/phone.ts';
import type { LedgerSetting } from './ledger-setting.ts';

/**
 * What a column may say: a `telephone` stands masked unless personal data was asked for; `words` that people wrote or said, and
 * what they are called, lose the telephones in them likewise; `own` the book writes itself, and no telephone gets into it.
 */
export type Holds = 'telephone' | 'words' | 'own';

/** What every column of every ledger holds; a new column has to be decided on here. */
export const telephonePolicy: Readonly<Record<keyof LedgerSetting['paper']['column'], Holds>> = {
  number: 'own',
  at: 'own',
  kind: 'own',
  channel: 'own',
  collector: 'words',
  place: 'words',
  name: 'words',
  phone: 'telephone',
  matter: 'words',
  order: 'own',
  outcome: 'own',
  answer: 'words',
  seconds: 'own',
  by: 'own',
  backEntry: 'own',
  department: 'words',
  dispatched: 'own',
  signer: 'words',
  pickedUp: 'own',
  onSite: 'own',
  done: 'own',
  result: 'words',
  slipBack: 'own',
  calledBack: 'own',
  score: 'own',
  remark: 'words',
  state: 'own',
  closed: 'own',
  owner: 'own',
  severity: 'own',
  response: 'own',
  cause: 'words',
  process: 'words',
  source: 'own',
  demand: 'words',
  readBack: 'own',
  apology: 'own',
  responseText: 'words',
  follower: 'words',
  evidence: 'words',
  measures: 'words',
  plan: 'words',
  feedback: 'words',
  compensation: 'words',
  yuan: 'own',
  review: 'words',
  code: 'own',
  thing: 'words',
  pieces: 'own',
  borrower: 'words',
  firm: 'words',
  purpose: 'words',
  lent: 'own',
  handledBy: 'own',
  due: 'own',
  returned: 'own',
  takenBackBy: 'own',
  condition: 'own',
  money: 'own',
  note: 'words',
  what: 'words',
  shelf: 'words',
  depositor: 'words',
  received: 'own',
  remind: 'own',
  collected: 'own',
  collectedBy: 'words',
  visitor: 'words',
  persons: 'own',
  plate: 'words',
  host: 'words',
  why: 'words',
  pass: 'own',
  cameAt: 'own',
  left: 'own',
  caller: 'words',
  messageFor: 'words',
  message: 'words',
  delivered: 'own',
  category: 'own',
  line: 'words',
  about: 'words',
  written: 'own',
  day: 'own',
  shift: 'own',
  handedOver: 'own',
  title: 'own',
  role: 'own',
  vip: 'own',
  plates: 'words',
  calls: 'own',
  lastCall: 'own',
  callbacks: 'own',
  second: 'own',
  consent: 'own',
  renewals: 'own',
  pages: 'own',
  complaints: 'own',
  repairs: 'own',
  approver: 'own',
  urgency: 'own',
  mode: 'own',
  warranty: 'own',
  promised: 'own',
  reference: 'words',
  labour: 'own',
  quotedMaterials: 'own',
  quoteAgreed: 'own',
  quoteNote: 'words',
  usedMaterials: 'own',
  headSigned: 'own',
  reworkOf: 'own',
  complainedAt: 'own',
  complained: 'words',
  repairedAt: 'own',
  repairer: 'words',
  repaired: 'words',
  satisfaction: 'own',
  collectedAt: 'own',
  rings: 'own',
  identity: 'own',
  tagSeen: 'own',
  disposal: 'words',
  visitKind: 'own',
  permitUntil: 'own',
};

/** Shorter than any telephone that stands in words: ten digits. */
const SHORTEST_IN_WORDS = 10;
/** Between the telephones of one cell before they are shown. */
export const BETWEEN_TELEPHONES = '\n';

/** What decides on how a cell is shown. */
export type Showing = Pick<LedgerSetting, 'personal' | 'words'>;

/** A cell as a column that holds this may show it. */
export function shown(cell: LedgerCell, holds: Holds, { personal, words }: Showing): LedgerCell {
  if (typeof cell !== 'string' || holds === 'own') return cell;
  if (holds === 'telephone') {
    if (!cell.includes(BETWEEN_TELEPHONES)) return personal ? cell : maskPhone(cell);
    const phones = cell.split(BETWEEN_TELEPHONES);
    return (personal ? phones : phones.map(maskPhone)).join(words.complaint.join);
  }
  return personal || cell.length < SHORTEST_IN_WORDS ? cell : maskPhonesIn(cell);
}
