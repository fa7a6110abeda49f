/** Child process of http.bench.ts: 64 connections post a command to streams in an order of their own; says the rate a second. */
import autocannon from 'autocannon';

const { url, ids, seconds, bearer } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string;
  ids: string[];
  seconds: number;
  bearer: string | null;
};
const body = JSON.stringify({ score: 88.5, grade: '良', on: '2024-08-30', note: '自评报告已收到，佐证材料齐全。' });
const headers = {
  'content-type': 'application/json',
  ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
};

let turn = 0;
const result = await autocannon({
  url,
  connections: 64,
  duration: seconds,
  setupClient: (client) => {
    // Another beginning for each connection, so that they do not queue for one stream.
    const from = (turn++ * Math.ceil(ids.length / 64)) % ids.length;
    const mine = [...ids.slice(from), ...ids.slice(0, from)];
    client.setRequests(
      mine.map((id) => ({ method: 'POST', path: `/api/v1/evaluations/${id}/self-evaluation`, body, headers })),
    );
  },
});
process.send?.({
  rate: result['2xx'] / result.duration,
  failed: result.non2xx + result.errors,
  p99: result.latency.p99,
});
