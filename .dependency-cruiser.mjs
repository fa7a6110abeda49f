import { globSync, readFileSync } from 'node:fs';

/**
 * Which folder may import what: the import table of CONTRIBUTING.md as rules. What only tests use (vitest, fast-check, node:*)
 * is free in test files; everything else is held to the table.
 */
const testFiles = '(\\.test\\.ts|\\.contract\\.ts|/fixtures/|/temporary-[^/]+\\.ts)';

/** What each package may import from the workspace, and which libraries; null leaves the libraries to its package.json. */
const table = {
  domain: { workspace: [], libraries: ['zod'], builtins: false },
  rules: { workspace: ['domain'], libraries: ['zod', '@gorules/zen-engine', 'canonicalize'], builtins: true },
  tracing: { workspace: [], libraries: ['@opentelemetry/api'], builtins: false },
  'event-store': {
    workspace: ['domain', 'tracing'],
    libraries: ['canonicalize', '@kurrent/kurrentdb-client'],
    builtins: true,
  },
  'read-models': {
    workspace: ['domain', 'rules', 'event-store', 'statutory-calendar', 'tracing'],
    libraries: [],
    builtins: true,
  },
  contract: { workspace: ['domain'], libraries: ['zod'], builtins: false },
  'statutory-calendar': { workspace: ['domain'], libraries: ['chinese-days'], builtins: false },
  'access-record': { workspace: ['domain'], libraries: ['zod'], builtins: true },
  'kept-bytes': { workspace: ['domain'], libraries: [], builtins: true },
  notices: { workspace: ['domain'], libraries: ['zod', 'handlebars', 'docx', 'fflate', 'sax'], builtins: true },
  'report-import': { workspace: ['domain'], libraries: null, builtins: true },
};

const escaped = (name) => name.replaceAll(/[.@/-]/g, '\\$&');
const oneOf = (names) => (names.length === 0 ? '(?!)' : `(${names.map(escaped).join('|')})`);

const rulesOf = ([name, { workspace, libraries, builtins }]) => [
  {
    name: `${name}-imports-workspace`,
    comment: `packages/${name} may import from the workspace: ${workspace.join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^packages/${escaped(name)}/` },
    to: { path: '^(packages|services|test)/', pathNot: `^packages/(${escaped(name)}|${oneOf(workspace)})/` },
  },
  ...(libraries === null
    ? []
    : [
        {
          name: `${name}-imports-library`,
          comment: `packages/${name} may use these libraries: ${libraries.join(', ') || 'none'}`,
          severity: 'error',
          from: { path: `^packages/${escaped(name)}/`, pathNot: testFiles },
          to: { path: 'node_modules/', pathNot: `node_modules/${oneOf(libraries)}/` },
        },
      ]),
  ...(builtins
    ? []
    : [
        {
          name: `${name}-imports-builtin`,
          comment: `packages/${name} is pure: nothing of Node's own`,
          severity: 'error',
          from: { path: `^packages/${escaped(name)}/`, pathNot: testFiles },
          to: { dependencyTypes: ['core'] },
        },
      ]),
];

/** What each package.json exports: the only files by which another package may be entered. */
const declaredEntries = globSync('{packages,services}/*/package.json').flatMap((file) => {
  const { exports: entries = { '.': './src/index.ts' } } = JSON.parse(readFileSync(file, 'utf8'));
  const folder = file.slice(0, -'/package.json'.length);
  return Object.values(entries).map((entry) => `^${escaped(folder)}/${escaped(entry.slice('./'.length))}$`);
});

export default {
  forbidden: [
    ...Object.entries(table).flatMap(rulesOf),
    {
      name: 'unlisted-package',
      comment: 'a new package needs its line in the table of .dependency-cruiser.mjs',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/${oneOf(Object.keys(table))}/` },
      to: {},
    },
    {
      name: 'api-imports-service',
      comment: 'services/api builds on packages alone',
      severity: 'error',
      from: { path: '^services/api/' },
      to: { path: '^(services/(?!api/)|test/)' },
    },
    {
      name: 'scheduler-imports-service',
      comment: 'services/scheduler builds on packages alone',
      severity: 'error',
      from: { path: '^services/scheduler/' },
      to: { path: '^(services/(?!scheduler/)|test/)' },
    },
    {
      name: 'web-imports-contract-alone',
      comment:
        'services/web knows of the product what the contract says: types in the browser, the table of operations where it is put together',
      severity: 'error',
      from: { path: '^services/web/' },
      to: { path: '^(packages/(?!contract/)|services/(?!web/)|test/)' },
    },
    {
      name: 'browser-imports-contract-values',
      comment: 'the schemas of the contract would weigh more than the application: the browser takes its types alone',
      severity: 'error',
      from: { path: '^services/web/src/' },
      to: { path: '^packages/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'standalone-imports-tests',
      comment: 'what ships does not import what tests it',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^test/' },
    },
    {
      name: 'oracle-imports-product',
      comment: 'what the simulated year is held to shares nothing with what it is to prove',
      severity: 'error',
      from: { path: '^test/simulated-year/(oracle|calendar-2025|deeds|expected|ladders)\\.ts$' },
      to: { pathNot: '^test/simulated-year/(calendar-2025|deeds|expected|ladders)\\.ts$' },
    },
    {
      name: 'deep-import',
      comment: 'another package is entered where its package.json says so, never by a file inside it',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/' },
      to: {
        path: '^(packages|services)/[^/]+/src/',
        pathNot: ['^$1/$2/', ...declaredEntries],
      },
    },
    {
      name: 'cycle',
      comment: 'a cycle has no order in which it can be understood (types alone are gone at run time)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'test-in-product',
      comment: 'what ships does not import a test file',
      severity: 'error',
      from: { pathNot: [testFiles, '^test/'] },
      to: { path: '\\.test\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What was built, once for each state of the sources.
    exclude: { path: '^services/web/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
