import { defineConfig } from 'vitest/config'

const conditions = ['@vedich/source', 'module', 'node', 'development|production']

/** Workspace packages are read from their sources, so tests need no build. */
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
}

export default defineConfig({
  test: {
    // Modules are translated once, not once for each process.
    experimental: { fsModuleCache: true },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Pure code: files may share a process, which halves the time.
          isolate: false,
          setupFiles: 'test/support/seed.ts',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          env: { TZ: 'UTC' },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          // Each file would load what is tested anew, which took a seventh of the time.
          isolate: false,
          include: ['packages/*/test/**/*.test.ts', 'data/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['packages/cli/**'],
          setupFiles: 'test/support/seed.ts',
          env: { TZ: 'Asia/Ho_Chi_Minh' },
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          // These wait for other processes as much as they work, so that three keep two cores busy.
          name: 'command',
          include: ['packages/cli/test/**/*.test.ts'],
          globalSetup: 'packages/cli/test/build.ts',
          env: { TZ: 'Asia/Ho_Chi_Minh' },
          testTimeout: 30_000,
          maxWorkers: 3,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['apps/explorer/e2e/**/*.test.ts'],
          globalSetup: 'apps/explorer/e2e/support/start.ts',
          env: { TZ: 'Asia/Ho_Chi_Minh' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
})
