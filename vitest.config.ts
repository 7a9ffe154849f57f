import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** One for each core: vitest would leave one idle. */
const workers = availableParallelism()
/** Each of these tests starts servers or browsers of its own: more at once only slow each other down. */
const heavyWorkers = Math.min(2, workers)

/** Files share what they import: most of a file's time was loading it, and each makes a database of its own anyway. */
const shared = { isolate: false, maxWorkers: workers }

function integration(database: 'sqlite' | 'mongodb'): TestProjectInlineConfiguration {
  return {
    test: {
      ...shared,
      name: `integration:${database}`,
      include: ['tests/integration/**/*.test.ts'],
      env: { LINSHENG_TEST_DB: database },
      testTimeout: 120_000,
      hookTimeout: 180_000,
      ...(database === 'mongodb' && { globalSetup: ['tests/support/mongodb/global-setup.ts'] }),
    },
  }
}

function heavy(name: string, directory: string, maxWorkers: number): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [`${directory}/**/*.test.ts`],
      maxWorkers,
      testTimeout: 180_000,
      hookTimeout: 300_000,
    },
  }
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Property tests try many cases, and both cores may be busy: this is for what hangs.
          testTimeout: 120_000,
          include: ['packages', 'cms', 'site']
            .map((house) => `${house}/**/src/**/*.test.ts`)
            .concat('scripts/**/*.test.ts', 'tests/support/**/*.test.ts'),
          exclude: ['**/node_modules/**'],
        },
      },
      integration('sqlite'),
      integration('mongodb'),
      // Some of these measure how long a server takes: they have the machine to themselves.
      heavy('process', 'tests/process', 1),
      heavy('browser', 'tests/browser', heavyWorkers),
    ],
  },
})
