import type { Fen } from '@bihuan/domain';
import { ruleSetLibrary } from '@bihuan/rules';
import { expect, it } from 'vitest';
import { allocationProjection } from '../allocation/projection.ts';
import { adoptedWithDepartments, evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { provisionalRanks } from './provisional-ranks.ts';

const scored = (id: string, score: number, department: string | null = null): Told[] => {
  const [registered, opened] = evaluated(id, '良', 1000 as Fen, department) as [Told, Told, Told];
  const objectKind = department === null ? 'project' : 'whole-department';
  const data = { ...opened.event.data, objectKind };
  return [
    registered,
    { ...opened, event: { ...opened.event, data } as Told['event'] },
    told('evaluation', `e-${id}`, 'OutcomeRecorded', { ...outcome('良'), score }),
  ];
};
const fixed = (kind: string, id: string): Told[] => [
  told('ranking', 'list', 'RankingMembersListed', {
    draftId: 'd',
    from: 0,
    members: [{ subject: { kind, id }, name: id, score: 80, eventId: null, rank: 1, percentile: '100', quotas: [] }],
  }),
  told('ranking', 'list', 'RankingFixed', {
    rankingId: 'list',
    fiscalYear: 2025,
    version: 1,
    group: { name: '名单' },
    method: { quotas: [] },
    counted: 1,
    sample: [],
  }),
];

it('ranks projects by the scores of the moment also when the departments have a list of their own, and the other way round', async () => {
  const definition = ruleSetLibrary.find(({ id }) => id === 'K4')?.definition;
  if (definition === undefined) throw new Error('no such practice');
  const events = [adoptedWithDepartments, ...scored('a', 70), ...scored('b', 90), ...scored('w', 80, 'd1')];
  const placesWith = async (...more: Told[]) => {
    const { database } = await tell(allocationProjection, [...events, ...more]);
    const ranks = provisionalRanks(database, { fiscalYear: 2025, position: events.length + more.length, definition });
    return [...ranks].map(([line, { rank }]) => `${line} ${rank?.value}`).sort();
  };
  expect(await placesWith()).toEqual(['2025-a 2', '2025-b 1', '2025-w 1']);
  expect(await placesWith(...fixed('department', 'd1'))).toEqual(['2025-a 2', '2025-b 1']);
  expect(await placesWith(...fixed('object', 'a'))).toEqual(['2025-w 1']);
});
