import type { LogEntry } from '../duty-log/log-entry.ts';
import type { LogEvent, LogLink } from '../duty-log/log-event.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import { isAboutStay } from './scrub-custody.ts';
import type { Scrubbing } from './scrub-records.ts';

/**
 * A line of the duty log without what the scope takes out.
 *
 * Names go only from lines that name a record of the person, and from lines that supplement others: what the first line
 * was about does not stand in the second. Links to the person itself go altogether.
 */
export function scrubLogEntry(entry: LogEntry, scrubbing: Scrubbing): LogEntry {
  const { takes, orders, texts } = scrubbing;
  const isAboutOrder = entry.orders.some((number) => orders.has(number));
  const isNamed =
    isAboutOrder || entry.supplements !== null || entry.links.some((link) => isOwnLink(link, scrubbing));
  const left = entry.links.filter((link) => !isPersonItself(link, scrubbing));
  return changeTexts(
    withFields(entry, {
      text: takes === 'needles' && isNamed ? texts.beside(entry.text) : entry.text,
      links: left.length === entry.links.length ? entry.links : left,
      event: entry.event && scrubEvent(entry.event, isAboutOrder, scrubbing),
    }),
    texts.anywhere,
  );
}

function isOwnLink(link: LogLink, scrubbing: Scrubbing): boolean {
  if (link.kind === 'order') return scrubbing.orders.has(link.order);
  if (link.kind === 'custody') return isAboutStay(link.custody, scrubbing);
  if (link.kind === 'thing') return scrubbing.things.has(link.thing);
  return isPersonItself(link, scrubbing);
}

function isPersonItself(link: LogLink, { people, borrowers }: Scrubbing): boolean {
  if (link.kind === 'person') return people.has(link.personId);
  return link.kind === 'borrower' && borrowers.has(link.borrower);
}

/** What the desk wrote by itself: it repeats what was said at an order, and reasons that may name anybody. */
function scrubEvent(event: LogEvent, isAboutOrder: boolean, scrubbing: Scrubbing): LogEvent {
  const { about, beside } = scrubbing.texts;
  switch (event.kind) {
    case 'escalated':
      return isAboutOrder ? withFields(event, { told: mapKept(event.told, beside) }) : event;
    case 'overdue':
      return isAboutStay(event.custody, scrubbing)
        ? withFields(event, { told: mapKept(event.told, beside) })
        : event;
    case 'chased':
    case 'dnd-tried':
      return isAboutOrder ? withFields(event, { note: about(event.note) }) : event;
    case 'shift-opened':
    case 'shift-ended':
    case 'list-skipped':
    case 'handover-refused':
      return withFields(event, { reason: beside(event.reason) });
    case 'handover-supplemented':
      return withFields(event, { text: beside(event.text) });
    default:
      return event;
  }
}
