import type { Page } from 'playwright-core';

/** In how many rows what stands on top of every page lies. */
export const headerRows = (page: Page) =>
  page.evaluate<number>(`{
    const boxes = [...document.querySelectorAll('header.top > *')].map((part) => part.getBoundingClientRect());
    boxes.filter(({ top }, at) => boxes.slice(0, at).every(({ bottom }) => top >= bottom)).length;
  }`);
