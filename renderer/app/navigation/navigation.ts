import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LedgerName } from '../../../shared/domain/ledger/ledger.ts';
import type { OrderView } from '../../../shared/domain/order/select-orders.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import type { OrderSheet } from '../orders/order-sheets.ts';
import type { RequestSheet } from '../orders/request-sheets.ts';

/** Where one can be; the places of ux section 2 that exist so far. */
export type Screen =
  /** `isLarge`: readable from two metres, nothing beside the wall. */
  | { readonly place: 'today'; readonly isLarge?: boolean }
  | { readonly place: 'intake' }
  | {
      readonly place: 'orders';
      readonly view: OrderView;
      readonly order?: string;
      /** Complaints as the rows of 投诉汇总表. */
      readonly asSummary?: true;
    }
  | { readonly place: 'callbacks'; readonly order?: string; readonly followUp?: string }
  /** `view: 'blank'`: emergency slips for a power failure. */
  | { readonly place: 'slips'; readonly job?: string; readonly view?: 'blank' }
  /** `register` by its id; without it the first one. */
  | { readonly place: 'lending'; readonly register?: string; readonly panel?: LendingPanel }
  | ShiftScreen
  | { readonly place: 'directory'; readonly personId?: string; readonly placeId?: string }
  | ReportsScreen
  | { readonly place: 'settings'; readonly section: SettingsSection }
  /** What to do when the book takes no changes. */
  | { readonly place: 'recovery' };

/** What stands at the right of a register, or in the place of its list. */
export type LendingPanel =
  /** A lending in progress, begun with these codes or for an order. */
  | {
      readonly kind: 'lend';
      readonly codes: readonly string[];
      readonly order?: string;
      readonly borrower?: string;
    }
  /** Something comes in: a deposit is handed in, a visitor arrives. */
  | { readonly kind: 'new' }
  /** A thing is received into the register. */
  | { readonly kind: 'new-thing' }
  | { readonly kind: 'thing'; readonly code: string }
  | { readonly kind: 'borrower'; readonly id: string }
  /** A loan, a deposit or a visit by its number. */
  | { readonly kind: 'stay'; readonly number: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'import' }
  | { readonly kind: 'block-list' };

/** The place of the reports: the week, the month, ledgers, quality samples, what was exported, bundles. */
export type ReportsScreen =
  /** `on`: any day of the period; without it the last one that is over. */
  | { readonly place: 'reports'; readonly view: 'week' | 'month'; readonly on?: string }
  | { readonly place: 'reports'; readonly view: 'ledgers'; readonly ledger?: LedgerName }
  | { readonly place: 'reports'; readonly view: 'quality'; readonly draw?: string }
  | { readonly place: 'reports'; readonly view: 'exports' }
  /** `desk`: the book of another desk, by the beginning of its origin. */
  | { readonly place: 'reports'; readonly view: 'bundles'; readonly desk?: string };

/** The place of the shift: its log, the rounds of the day, the handover. */
export type ShiftScreen =
  /** A page of the duty log; without a day today's. */
  | { readonly place: 'shift'; readonly view: 'log'; readonly on?: string }
  | { readonly place: 'shift'; readonly view: 'round'; readonly task: RoundTask }
  /** The handover that runs, or one of the past. */
  | { readonly place: 'shift'; readonly view: 'handover'; readonly handover?: string }
  | { readonly place: 'shift'; readonly view: 'past' }
  /** What happened since the person was last here. */
  | { readonly place: 'shift'; readonly view: 'since' }
  /** Who opens the counter, and the opening list. */
  | { readonly place: 'shift'; readonly view: 'opening' };

export type SettingsSection =
  | 'this-pc'
  | 'practice'
  | 'printers'
  | 'departments'
  | 'routes'
  | 'clocks'
  | 'numbers'
  | 'ladder'
  | 'calendar'
  | 'problems'
  | 'phrases'
  | 'cases'
  | 'staff'
  | 'registers'
  | 'shifts'
  | 'backup'
  | 'retention';

/** What lies over a screen; at most one at a time. */
export type Overlay =
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'pick-up'; readonly order: string; readonly isScanned: boolean }
  | { readonly kind: 'return-slip'; readonly order: string; readonly isScanned: boolean }
  /** The form of an act that asks something: pause, quote, reassign, void … */
  | { readonly kind: 'act'; readonly order: string; readonly act: OrderAct }
  /** What is written into a complaint, its calling list, and what else an order is asked by a sheet. */
  | { readonly kind: 'order-sheet'; readonly order: string; readonly sheet: OrderSheet }
  /** How the chase of a guest's request ended. */
  | { readonly kind: 'request-chase'; readonly order: string }
  /** The other steps of a request, and a callback to be planned. */
  | { readonly kind: 'request-sheet'; readonly order: string; readonly sheet: RequestSheet }
  | { readonly kind: 'log' };

interface Navigation {
  readonly screen: Screen;
  readonly overlay: Overlay | null;
  /** Screens to go back to, the last one first. */
  readonly behind: readonly Screen[];
}

const LONGEST_WAY_BACK = 20;
const start: Navigation = { screen: { place: 'today' }, overlay: null, behind: [] };
const navigation = createStore<Navigation>()(() => start);

/** A part of where the window is. */
export function useNavigation<T>(select: (state: Navigation) => T): T {
  return useStore(navigation, select);
}

/** Goes to a screen; the one before is kept for `goBack`, unless it is the same place. */
export function goTo(screen: Screen): void {
  navigation.setState(({ screen: before, behind }) => ({
    screen,
    overlay: null,
    behind: isSame(before, screen) ? behind : [before, ...behind].slice(0, LONGEST_WAY_BACK),
  }));
}

function isSame(a: Screen, b: Screen): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Goes back to where the window was before; to Today when there is nothing behind. */
export function goBack(): void {
  navigation.setState(({ behind: [last, ...rest] }) => ({
    screen: last ?? { place: 'today' },
    overlay: null,
    behind: rest,
  }));
}

/** Lays something over the screen. */
export function openOverlay(overlay: Overlay): void {
  navigation.setState({ overlay });
}

/** Takes it away again. */
export function closeOverlay(): void {
  navigation.setState({ overlay: null });
}

/** Back to Today with nothing behind: after signing in and out. */
export function resetNavigation(): void {
  navigation.setState(start);
}
