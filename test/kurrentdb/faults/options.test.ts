import { expect, it } from 'vitest';
import { statusFrom } from './gossip.ts';
import { Nodes } from './nodes.ts';
import { faultOptions } from './options.ts';

const orders = { KURRENTDB_STOP: 'docker kill {name}', KURRENTDB_START: 'docker start {name}' };
const url = 'kurrentdb://admin:secret@a:2113,b:2114?tls=true';

it('says what is missing, and how it is used, instead of running with half of it', () => {
  expect(() => faultOptions([], orders)).toThrow(/no url: nothing was run\n\ntest:kurrentdb-faults/);
  expect(() => faultOptions(['--url', url], {})).toThrow('no stop');
  expect(() => faultOptions(['--url', url, '--pause', 'x'], orders)).toThrow('go together');
  expect(() => faultOptions(['--url', url, '--kills', 'many'], orders)).toThrow('--kills is a whole number');
  expect(() => faultOptions(['--url', url, '--nodes', 'a'], orders)).toThrow('a is not name=host:port');
  expect(() => faultOptions(['--url', 'kurrentdb+discover://cluster'], orders)).toThrow('give --nodes');
});

it('takes the nodes from the connection string, or by their own names', () => {
  expect(faultOptions(['--url', url], orders).nodes).toEqual([
    { name: 'a:2113', host: 'a', port: 2113 },
    { name: 'b:2114', host: 'b', port: 2114 },
  ]);
  const named = faultOptions(['--nodes', 'n1=10.0.0.1:2113,n2=10.0.0.2:2113'], { ...orders, KURRENTDB_URL: url });
  expect(named.nodes).toEqual([
    { name: 'n1', host: '10.0.0.1', port: 2113 },
    { name: 'n2', host: '10.0.0.2', port: 2113 },
  ]);
});

it('puts the node into the command, and tells what a command that failed had to say', async () => {
  const node = { name: 'n1', host: '127.0.0.1', port: 2113 };
  const commands = {
    stop: 'test {name}-{host}-{port}-{node} = n1-127.0.0.1-2113-127.0.0.1:2113',
    start: 'echo no >&2; false',
  };
  const nodes = new Nodes({
    connectionString: url,
    nodes: [node],
    commands: { ...commands, pause: null, unpause: null },
  });
  await nodes.order('stop', node);
  await expect(nodes.order('start', node)).rejects.toThrow('ended with 1: no');
  await expect(nodes.order('pause', node)).rejects.toThrow('no command to pause');
});

it('knows a node in its own gossip also where it is reached by another address', () => {
  const member = (state: string, port: number) => ({
    state,
    isAlive: state !== 'Unknown',
    httpEndPointIp: '172.30.0.2',
    httpEndPointPort: port,
  });
  const members = [member('Follower', 1), member('Leader', 2), member('Unknown', 3)];
  const said = JSON.stringify({ members, serverIp: '172.30.0.2', serverPort: 2 });
  expect(statusFrom(said, { host: 'localhost', port: 2113 })).toEqual({ state: 'Leader', aliveMembers: 2 });
  expect(statusFrom(JSON.stringify({ members }), { host: 'localhost', port: 2113 })).toMatchObject({ state: null });
  const elsewhere = JSON.stringify({ members, serverIp: '10.9.9.9', serverPort: 7 });
  expect(statusFrom(elsewhere, { host: 'localhost', port: 2 })).toMatchObject({ state: 'Leader' });
  const alone = JSON.stringify({ members: [member('Leader', 9)] });
  expect(statusFrom(alone, { host: 'localhost', port: 2113 })).toEqual({ state: 'Leader', aliveMembers: 1 });
  expect(statusFrom('<html>', { host: 'localhost', port: 2113 })).toBeNull();
});
