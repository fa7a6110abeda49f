/**
 * `pnpm bench:kurrentdb [--json FILE]`: our adapter against the official client alone, on the server named in KURRENTDB_URL, with
 * streams of its own. A bar that does not hold is said and does not fail the run: figures depend on the server.
 */
import { parseArgs } from 'node:util';
import { needs } from '../../tooling/lacking.ts';
import { tellRows } from '../tell-rows.ts';
import { appends } from './appends.ts';
import { benchServer } from './bench-server.ts';
import { following } from './following.ts';
import { visible } from './visible.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
if (!needs('kurrentdb')) process.exit(2);
const server = await benchServer(process.env['KURRENTDB_URL'] ?? '');
tellRows([...(await appends(server)), ...(await following(server)), ...(await visible(server))], values.json);
await server.close();
