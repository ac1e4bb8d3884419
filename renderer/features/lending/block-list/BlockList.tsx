/** Whoever may not borrow, with the reason. */
export function BlockList() {
  return null;
}
