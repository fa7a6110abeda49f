import { type CalendarDate, dayOf, inWords } from '@bihuan/domain';
import { actorText } from './line-words.ts';
import { addressWith, frameOf, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

const perPage = 100;

/** Who saw and did what, by person, thing and day: two tables, each newest first. */
export async function accessRecordPage(request: PageRequest): Promise<string> {
  const { address, language, zone } = request;
  const w = pageWords[language];
  const asked = narrowing(address);
  const seen = await request.ask('listAccess', { query: { ...asked, ...cursorIn(address, 'seen'), limit: perPage } });
  const done = await request.ask('listDeeds', { query: { ...asked, ...cursorIn(address, 'done'), limit: perPage } });
  const at = (instant: string) => `${dayOf(instant, zone)} ${minuteOf(instant, zone)}`;
  return renderPage('access-record', frameOf(request, w.accessRecord), {
    w,
    asked: { principal: '', thing: '', from: '', until: '', ...asked },
    lang: language,
    exportHref: `/api/v1/access-record/export?${new URLSearchParams({ ...asked, lang: language })}`,
    seen: seen.items.map((item) => ({
      when: at(item.at),
      what: [inWords('accessKind', item.what, language), item.count, item.operation, item.code]
        .filter(Boolean)
        .join(' · '),
      thing: item.thing ?? '—',
      who: actorText({ ...item, principal: item.principal ?? '—', actingAs: item.role }, language),
      from: item.from ?? '—',
    })),
    seenNext: seen.next === null ? null : addressWith(address, { seen: seen.next }),
    done: done.items.map((deed) => ({
      when: at(deed.recordedAt),
      what: inWords('event', deed.type, language),
      thing: `${inWords('streamKind', deed.about, language)} ${deed.thing}`,
      who: actorText(deed, language),
      from: deed.from ?? '—',
    })),
    doneNext: done.next === null ? null : addressWith(address, { done: done.next }),
  });
}

/** What a form field left alone does not narrow. */
function narrowing(address: URL) {
  const principal = member(address, 'principal');
  const thing = member(address, 'thing');
  const from = member(address, 'from') as CalendarDate | undefined;
  const until = member(address, 'until') as CalendarDate | undefined;
  return {
    ...(principal !== undefined && { principal }),
    ...(thing !== undefined && { thing }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

function cursorIn(address: URL, name: string) {
  const cursor = member(address, name);
  return cursor === undefined ? {} : { cursor };
}

function minuteOf(instant: string, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return time.format(new Date(instant));
}
