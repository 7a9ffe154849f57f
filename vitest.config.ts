import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** One for each core: vitest would leave one idle. */
const workers = availableParallelism()
/** Each of these tests starts servers or browsers of its own: more at once only slow each other down. */
const heavyWorkers = Math.min(2, workers)

/** Files share what they import: most of a file's time was loading it, and each makes a database of its own anyway. */
const shared = { isolate: false, maxWorkers: workers, setupFiles: ['tests/support/leave-nothing.ts'] }

/** Projects with workers of their own number run one after another. */
const inTurn = (groupOrder: number) => ({ sequence: { groupOrder } })

function integration(database: 'sqlite' | 'mongodb'): TestProjectInlineConfiguration {
  return {
    test: {
      ...shared,
      ...inTurn(1),
      name: `integration:${database}`,
      include: ['tests/integration/**/*.test.ts'],
      env: { LINSHENG_TEST_DB: database },
      testTimeout: 120_000,
      hookTimeout: 180_000,
      ...(database === 'mongodb' && { globalSetup: ['tests/support/mongodb/global-setup.ts'] }),
    },
  }
}

function heavy(name: string, directory: string, turn: number): TestProjectInlineConfiguration {
  return {
    test: {
      ...inTurn(turn),
      name,
      include: [`${directory}/**/*.test.ts`],
      maxWorkers: heavyWorkers,
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
      heavy('process', 'tests/process', 2),
      heavy('browser', 'tests/browser', 3),
    ],
  },
})
