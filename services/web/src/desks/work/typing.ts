/** Whether a key is meant for a field, or for the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;
}
