import { useEffect } from 'react';

/** What the first heading of a page says, without the marks that stand in it. */
function headingOf(main: HTMLElement): string {
  const heading = main.querySelector('h1')?.cloneNode(true);
  if (!(heading instanceof HTMLElement)) return '';
  for (const mark of heading.querySelectorAll('.sample, svg')) mark.remove();
  return (heading.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Names the window by the first heading of the page, as soon as it says something else; by the desk while there is none. */
export function usePageTitle(main: HTMLElement | null, desk: string | undefined, product: string): void {
  useEffect(() => {
    if (main === null) return undefined;
    const name = () => {
      const parts = [headingOf(main) || desk, product].filter((part) => part !== undefined);
      const title = parts.join(' · ');
      if (document.title !== title) document.title = title;
    };
    name();
    const watcher = new MutationObserver(name);
    watcher.observe(main, { childList: true, characterData: true, subtree: true });
    return () => watcher.disconnect();
  }, [main, desk, product]);
}
