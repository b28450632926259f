import { spawnSync } from 'node:child_process'

/** Seconds of the inner loop, types and unit tests, run from nothing cached and then warm. */
for (const [what, args] of [
  ['cold', ['--force']],
  ['warm, nothing changed', []],
] as const) {
  const startedAt = performance.now()
  const { status } = spawnSync('npm', ['run', 'check', '--silent', '--', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('npm run check failed')
  console.log(`types and unit tests, ${what}: ${((performance.now() - startedAt) / 1000).toFixed(2)} s`)
}
const startedAt = performance.now()
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit'], { stdio: 'ignore' })
if (status !== 0) throw new Error('unit tests failed')
console.log(`unit tests alone, not cached: ${((performance.now() - startedAt) / 1000).toFixed(2)} s`)
