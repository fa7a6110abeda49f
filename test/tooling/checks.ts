/** One of the questions `pnpm check` asks: a command that exits 0 when all is well and says on its output what is not. */
export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const script = (file: string) => new URL(file, import.meta.url).pathname;

export const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit', '--pretty', 'false', '-p', 'tsconfig.json'] },
  { name: 'promises and switches', command: ['oxlint', '--deny-warnings', '.'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'import table', command: ['node', script('dependency-rules.ts')] },
  {
    name: 'lint',
    command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '--max-diagnostics=50', '.'],
  },
  { name: 'format', command: ['biome', 'format', '--max-diagnostics=10', '.'] },
  { name: 'pure domain', command: ['node', script('pure-domain.ts')] },
];
