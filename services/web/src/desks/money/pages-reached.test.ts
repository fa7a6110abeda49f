import { expect, it } from 'vitest';
import { PagesReached } from './pages-reached.ts';

it('goes on from page to page by what each one says of the next', () => {
  const pages = new PagesReached(500);
  expect(pages.wanted(0, 30)).toEqual([{ page: 0, how: {} }]);
  // Nothing is passed over for a page that is about to be told of.
  expect(pages.wanted(490, 510)).toEqual([{ page: 0, how: {} }]);
  pages.came({ page: 0, how: {} }, 500, 'a');
  expect(pages.wanted(490, 510)).toEqual([
    { page: 0, how: {} },
    { page: 1, how: { cursor: 'a' } },
  ]);
  pages.came({ page: 1, how: { cursor: 'a' } }, 20, null);
  expect(pages.end).toBe(520);
});

it('comes to the middle at once, and goes on from there both ways', () => {
  const pages = new PagesReached(500);
  const middle = { page: 100, how: { skip: 50_000 } };
  expect(pages.wanted(50_010, 50_040)).toEqual([middle]);
  pages.came(middle, 500, 'm');
  expect(pages.wanted(50_490, 50_520)).toEqual([middle, { page: 101, how: { cursor: 'm' } }]);
  const both = [{ page: 99, how: { skip: 49_500 } }, middle];
  expect(pages.wanted(49_990, 50_010)).toEqual(both);
  // What leads from the page before to one that is there already changes nothing: it would be fetched again.
  pages.came({ page: 99, how: { skip: 49_500 } }, 500, 'x');
  expect(pages.wanted(49_990, 50_010)).toEqual(both);
});

it('follows another way once a page ends elsewhere, and finds the end again where lines have gone', () => {
  const pages = new PagesReached(500);
  pages.came({ page: 0, how: {} }, 500, 'a');
  pages.came({ page: 1, how: { cursor: 'a' } }, 500, 'b');
  pages.came({ page: 0, how: {} }, 500, 'other');
  expect(pages.wanted(500, 510)).toEqual([{ page: 1, how: { cursor: 'other' } }]);
  pages.came({ page: 9, how: { skip: 4_500 } }, 0, null);
  expect(pages.end).toBeNull();
  pages.came({ page: 0, how: {} }, 0, null);
  expect(pages.end).toBe(0);
  expect(pages.wanted(0, 10)).toEqual([{ page: 0, how: {} }]);
});
