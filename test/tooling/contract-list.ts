/** Reporter of `pnpm test:kurrentdb`: each case of the event store's contract, and what became of it with either engine. */
import { fileURLToPath } from 'node:url';
import type { TestCase, TestModule } from 'vitest/node';

type State = ReturnType<TestCase['result']>['state'];

interface Outcome {
  readonly file: string;
  readonly name: string;
  readonly state: State;
}

const rootFolder = fileURLToPath(new URL('../..', import.meta.url));

const said: Readonly<Record<State, string>> = {
  passed: 'passed',
  failed: 'FAILED',
  skipped: 'not run',
  pending: 'not run',
};

/** The cases by name in the order of the embedded engine; those of the server alone come last. */
export function contractList(outcomes: readonly Outcome[]): string {
  const cases = new Map<string, { embedded: State | null; kurrentdb: State | null }>();
  for (const { file, name, state } of outcomes) {
    const engine = file.includes('sqlite.contract') ? 'embedded' : 'kurrentdb';
    cases.set(name, { ...(cases.get(name) ?? { embedded: null, kurrentdb: null }), [engine]: state });
  }
  const cell = (engine: string, state: State | null) => `${engine} ${state === null ? '–' : said[state]}`;
  const lines = [...cases].map(
    ([name, { embedded, kurrentdb }]) =>
      `${cell('embedded', embedded).padEnd(17)} | ${cell('KurrentDB', kurrentdb).padEnd(17)} | ${name}`,
  );
  const count = (wanted: State) => [...cases.values()].filter(({ kurrentdb }) => kurrentdb === wanted).length;
  return [
    ...lines,
    `KurrentDB: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not run`,
  ].join('\n');
}

export default class ContractList {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const outcomes = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        file: module.moduleId.slice(rootFolder.length),
        name: test.name,
        state: test.result().state,
      })),
    );
    console.log(`\n${contractList(outcomes)}\n`);
  }
}
