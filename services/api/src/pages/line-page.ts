import type { OutputOf } from '@bihuan/contract';
import {
  actorText,
  decisionSentence,
  gradeText,
  holdSentences,
  principalName,
  ringLabel,
  ringOf,
} from './line-words.ts';
import { hatchDefinitions } from './money-bar.ts';
import { frameOf, member, moneyUnitOf, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { ringSvg } from './ring.ts';
import { pageWords } from './words.ts';

type Answer = OutputOf<'getAllocation'>;
const storyLength = 200;

/** One line defended: the sentence, the arithmetic, the rule table with its row lit, the facts with day and person, and the story. */
export async function linePage(request: PageRequest, id: string): Promise<string> {
  const { address, language } = request;
  const asked = member(address, 'asOf');
  const query = asked === undefined ? {} : { asOf: asked };
  const answer = await request.ask('getAllocation', { params: { id }, query });
  const story = await request.ask('getTimeline', {
    params: { id: answer.item.objectId },
    query: { ...query, limit: storyLength },
  });
  const { item, explanation } = answer;
  const unit = moneyUnitOf(address);
  const title = `${item.objectName} · ${item.fiscalYear}`;
  const events = new Map(story.items.map((entry) => [entry.eventId, entry]));
  return renderPage('line', frameOf(request, title), {
    hatch: hatchDefinitions,
    ring: ringSvg(ringOf(item), 56, ringLabel(item, language)),
    name: item.objectName,
    sample: item.sample.length > 0,
    under: [item.unit, item.department, item.policyArea, gradeText(item, language), String(item.fiscalYear)]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
    sentence: explanation.sentence[language],
    steps: explanation.steps.map((step) => step[language]),
    decision: decisionSentence(item, unit, language, request.zone),
    holds: holdSentences(item, language),
    tables: tablesOf(answer, language),
    facts: explanation.facts.map((fact) => {
      const event = fact.eventId === null ? undefined : events.get(fact.eventId);
      return {
        name: fact.label[language],
        value: fact.words[language],
        sample: item.sample.includes(fact.name),
        source: event === undefined ? '' : `${event.day} · ${principalName(event.principal, language)}`,
      };
    }),
    story: story.items.map((entry) => ({
      anchor: `e-${entry.eventId}`,
      day: entry.day,
      words: entry.words[language],
      sample: entry.sample,
      by: actorText(entry, language),
    })),
    moreStory:
      story.next === null
        ? ''
        : language === 'zh'
          ? `只列出前 ${storyLength} 条。`
          : `Only the first ${storyLength} are listed.`,
    w: pageWords[language],
  });
}

function tablesOf({ explanation }: Answer, language: PageRequest['language']) {
  const rules = explanation.rules?.title[language];
  const isOnly = explanation.tables.length === 1;
  return explanation.tables.map(({ title, rows }) => ({
    title: isOnly ? rules : title[language],
    rows: rows.map((row) => ({
      number: row.number,
      lit: row.fired,
      condition:
        row.conditions.map(({ words }) => words[language]).join(language === 'zh' ? '；' : '; ') ||
        pageWords[language].all,
      note: row.note[language],
    })),
  }));
}
