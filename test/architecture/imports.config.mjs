// Which folder may import which; the rules of design section 1, one by one. Run by `npm run lint:imports`.

const nodeModules = ['core'];
const inPackage = (name) => `node_modules/${name}(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-imports-nothing-outside',
      comment: 'shared/ runs everywhere: it may import itself and zod.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', inPackage('zod')] },
    },
    {
      name: 'domain-ignores-contract',
      comment: 'The contract is made of the domain, not the other way round.',
      severity: 'error',
      from: { path: '^shared/(domain|rules)/' },
      to: { path: '^shared/(contract|bridge|events|slips|words)' },
    },
    {
      name: 'electron-only-in-its-host',
      comment: 'Everything but electron/hosts/electron runs in plain Node or in a browser tab.',
      severity: 'error',
      from: { pathNot: '^(electron/hosts/electron/|test/electron/hosts/electron/)' },
      to: { path: inPackage('electron') },
    },
    {
      name: 'playwright-only-in-app-window',
      comment: 'The engine of the app window is its own affair; tests may drive it.',
      severity: 'error',
      from: { pathNot: '^(electron/hosts/app-window/|test/)' },
      to: { path: inPackage('playwright-core') },
    },
    {
      name: 'core-imports-no-host-and-no-screen',
      comment: 'Hosts depend on the core: pass in what the core needs.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^(electron/hosts|renderer)/' },
    },
    {
      name: 'lowdb-has-one-door',
      comment: 'Only the store knows how the book lies on disk.',
      severity: 'error',
      from: { pathNot: '^electron/core/store/' },
      to: { path: inPackage('lowdb') },
    },
    {
      name: 'files-have-few-doors',
      comment: 'In the core only the store, the slip files and the readers of resources touch the disk.',
      severity: 'error',
      from: { path: '^electron/core/', pathNot: '^electron/core/(store/|printing/file|exchange/)' },
      to: { dependencyTypes: nodeModules, path: '^(node:)?fs' },
    },
    {
      name: 'handlers-stay-apart',
      comment: 'A handler calls rules and the store, not another handler.',
      severity: 'error',
      from: { path: '^electron/core/handlers/([^/]+)\\.ts$', pathNot: 'handlers/handlers\\.ts$' },
      to: {
        path: '^electron/core/handlers/',
        pathNot: [
          '^electron/core/handlers/(handler|staff-and-tables)\\.ts$',
          '^electron/core/handlers/$1\\.ts$',
        ],
      },
    },
    {
      name: 'renderer-imports-no-electron',
      comment: 'A window asks over the bridge.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-imports-no-node',
      comment: 'A window has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: nodeModules },
    },
    {
      name: 'features-never-import-features',
      comment: 'What two features need belongs to renderer/ui, renderer/app or shared.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-ignores-features',
      comment: 'A part that knows a feature belongs into that feature.',
      severity: 'error',
      from: { path: '^renderer/(ui|app/(theme|words|keyboard|scanner|sound|desk|now|navigation|calls))/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'source-never-imports-test',
      comment: 'Tests may go away, the program stays.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
    },
  },
};
