/**
 * Asks the registry for known weaknesses of what the lock file installs; one of severity high or worse fails. A registry that does not
 * answer, on a closed network for one, is said and fails nothing: `docs/SECURITY.md` says who looks then.
 */
import { spawnSync } from 'node:child_process';

// The pnpm that runs this, so that the registry is asked for weaknesses alone.
const pnpm = process.env['npm_execpath'] ?? '';
const [command, ...before] = /pnpm/.test(pnpm) ? [pnpm] : ['npx', '--yes', 'pnpm@12'];
const options = ['audit', '--audit-level', 'high', '--ignore-registry-errors'];
const { status } = spawnSync(command as string, [...before, ...options], { stdio: ['ignore', 'inherit', 'inherit'] });
process.exitCode = status ?? 1;
