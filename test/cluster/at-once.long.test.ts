import { describe, expect, it } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { givenCluster, type Replica, untilReady } from './cluster.ts';

// On the double unless there is a server, and then loudly.
needs('kurrentdb');

const rows = 80;
const minutes = 60_000;

interface Asked {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly meanwhile?: readonly { readonly principal: string }[];
    readonly item?: { readonly status: string; readonly kept: readonly object[] };
  };
}
type Cluster = Awaited<ReturnType<typeof givenCluster>>;

describe.runIf(needs('redis'))('two people at once, each at another replica', () => {
  it(
    'import the same, what overlaps, take back what the other commits, fix one ranking, disable each other: nothing is there twice, nothing half, somebody administers',
    async () => {
      const cluster = await givenCluster();
      const [one, other] = [await cluster.start('api'), await cluster.start('api')];
      await Promise.all([untilReady(one), untilReady(other)]);
      await importTheSame(one, other);
      await importWhatOverlaps(one, other, cluster);
      await takeBackWhatIsCommitted(one, other, cluster);
      await fixOneRanking(one, other, cluster);
      await takeAwayAdministrators(one, other);
    },
    4 * minutes,
  );
});

/** Whoever comes too early is told who is at it; asked again, what is done already is answered. */
async function importTheSame(one: Replica, other: Replica): Promise<void> {
  const plan = await previewed(one, tableOf('同一份'));
  const answers = await Promise.all([commit(one, plan), commit(other, plan)]);
  expect(answers.map(({ body }) => body.code ?? body.item?.status)).toContain('completed');
  for (const answer of answers) if (answer.body.code !== undefined) expect(answer).toMatchObject(isTaken);
  for (const replica of [one, other])
    expect(await untilItsTurn(() => commit(replica, plan))).toMatchObject({
      status: 200,
      body: { item: { status: 'completed' } },
    });
}

/** The same objects with and without their codes: by the second plan they would be others. */
async function importWhatOverlaps(one: Replica, other: Replica, cluster: Cluster): Promise<void> {
  const withCodes = await previewed(
    one,
    tableOf('同一批', (row) => `K${row}`),
  );
  const without = await previewed(other, tableOf('同一批'));
  const [here, there] = await Promise.all([
    untilItsTurn(() => commit(one, withCodes)),
    untilItsTurn(() => commit(other, without)),
  ]);
  expect(new Set([here, there].map(({ body }) => body.code ?? body.item?.status))).toEqual(
    new Set(['completed', 'import.plan-changed']),
  );
  expect(await registered('同一批', cluster)).toHaveLength(rows);
}

/** The taking back comes after the import or not at all: of what it withdrew, nothing is registered afterwards. */
async function takeBackWhatIsCommitted(one: Replica, other: Replica, cluster: Cluster): Promise<void> {
  const plan = await previewed(one, tableOf('撤回的'));
  const committing = commit(one, plan);
  await expect.poll(() => registered('撤回的', cluster), { timeout: 30_000, interval: 20 }).not.toEqual([]);
  const takenBack = await untilItsTurn(() =>
    post(other, `/api/v1/imports/${plan}/take-back`, { reason: '文件选错了' }),
  );
  expect((await committing).body.item?.status).toBe('completed');
  expect(takenBack.body.item).toMatchObject({ status: 'taken-back', kept: [] });
  const ids = (await registered('撤回的', cluster)).map(({ data }) => data['objectId']);
  const withdrawn = (await cluster.events()).filter(({ type }) => type === 'ObjectWithdrawn');
  expect(withdrawn).toHaveLength(ids.length);
  expect(new Set(withdrawn.map(({ stream }) => stream.split('~')[1]))).toEqual(new Set(ids));
}

/** One of them is refused and sees who was faster; the list holds once. */
async function fixOneRanking(one: Replica, other: Replica, cluster: Cluster): Promise<void> {
  const ranking = { fiscalYear: 2025, method: { quotas: [], outcomes: 'recorded' } };
  for (let turn = 0; turn < 3; turn++) {
    const body = { id: `at-once-${turn}`, group: { name: `第 ${turn} 组` }, ...ranking };
    const answers = await Promise.all([one, other].map((replica) => post(replica, '/api/v1/rankings', body)));
    const refused = answers.filter(({ status }) => status >= 300);
    for (const { status, body: problem } of refused)
      expect({ status, problem }).toMatchObject({
        status: 409,
        problem: {
          code: 'conflict.stale-revision',
          meanwhile: expect.arrayContaining([expect.objectContaining({ principal: 'local-operator' })]),
        },
      });
    const fixed = (await cluster.events()).filter(
      ({ type, data }) => type === 'RankingFixed' && data['rankingId'] === body.id,
    );
    expect(fixed).toHaveLength(1);
  }
}

/** Two administrators, each of whom is disabled at another replica: one of them stays. */
async function takeAwayAdministrators(one: Replica, other: Replica): Promise<void> {
  const roles = [{ role: 'administrator', scope: { kind: 'jurisdiction' } }];
  const open = (signInName: string) =>
    one.post('/api/v1/accounts', { person: { name: '示例人员' }, signInName, roles });
  const [first, second] = [await open('first'), await open('second')];
  const reason = '岗位调整';
  const answers = await Promise.all([
    untilItsTurn(() => post(one, `/api/v1/accounts/${first.id}/disabling`, { reason })),
    untilItsTurn(() => post(other, `/api/v1/accounts/${second.id}/disabling`, { reason })),
  ]);
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'account.last-administrator']));
}

const isTaken = { status: 409, body: { code: 'turn.taken', params: { who: 'local-operator' } } };

/** Asked again as long as the other replica is at it, as whoever is refused does. */
async function untilItsTurn(ask: () => Promise<Asked>): Promise<Asked> {
  for (;;) {
    const answer = await ask();
    if (answer.body.code !== 'turn.taken') return answer;
    expect(answer).toMatchObject(isTaken);
  }
}

const registered = async (what: string, { events }: Cluster) =>
  (await events()).filter(({ type, data: { name } }) => {
    return type === 'ObjectRegistered' && typeof name === 'string' && name.startsWith(what);
  });

const tableOf = (what: string, codeOf?: (row: number) => string): string =>
  [
    codeOf === undefined ? '项目名称,评价得分' : '项目名称,项目编码,评价得分',
    ...Array.from({ length: rows }, (_, row) =>
      [`${what}项目${row}`, ...(codeOf === undefined ? [] : [codeOf(row)]), 60 + (row % 40)].join(','),
    ),
  ].join('\n');

async function previewed(replica: Replica, table: string): Promise<string> {
  const contentBase64 = Buffer.from(table).toString('base64');
  const body = { fileName: '结果.csv', contentBase64, evaluationYear: 2024, applyToYear: 2025 };
  return (await replica.post('/api/v1/imports', body)).id;
}

const commit = (replica: Replica, id: string) => post(replica, `/api/v1/imports/${id}/commit`, {});

function post(replica: Replica, page: string, body: object): Promise<Asked> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return replica.ask(page, init);
}
