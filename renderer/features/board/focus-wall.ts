/** Leads the focus from a part of the screen back to the list, so that it is never lost. */
export function focusWall(from: HTMLElement | null): void {
  const list = from?.closest('main')?.querySelector<HTMLElement>('[role="grid"]');
  if (list) list.focus();
  else from?.blur();
}
