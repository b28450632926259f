import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Every check of the project, in the order a developer wants to hear of them. All run; the last line counts. Checks that
 * need one core run two at a time; tests have the machine to themselves.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, 'node_modules', '.cache', 'reports')

interface Step {
  readonly name: string
  readonly command: string
  /** Of vitest, whose single tests are counted. */
  readonly hasTests?: true
}

const steps: readonly Step[] = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'oxlint --type-aware --deny-warnings' },
  { name: 'lint svelte', command: 'eslint --max-warnings 0 apps/explorer' },
  { name: 'types', command: 'turbo run typecheck typecheck:scripts --output-logs=errors-only' },
  { name: 'types see errors', command: 'tsx scripts/canary.ts' },
  { name: 'boundaries', command: 'turbo boundaries' },
  { name: 'dead code', command: 'knip' },
  { name: 'generated files', command: 'tsx --conditions=@vedich/source scripts/generate.ts --check' },
  { name: 'campaign data', command: 'tsx data/thu-duc-500-ngay/generate.ts --check' },
  { name: 'build', command: 'turbo run build --output-logs=errors-only' },
  { name: 'unit', command: 'vitest run --project unit', hasTests: true },
  { name: 'integration', command: 'vitest run --project integration', hasTests: true },
  {
    name: 'command and browser',
    command: 'vitest run --project command --project browser',
    hasTests: true,
  },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
let passed = 0
let failed = 0
const checks = steps.filter(({ hasTests }) => !hasTests).values()
await Promise.all([inTurn(checks), inTurn(checks)])
await inTurn(steps.filter(({ hasTests }) => hasTests))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function inTurn(turns: Iterable<Step>): Promise<void> {
  for (const step of turns) await take(step)
}

async function take(step: Step): Promise<void> {
  const startedAt = performance.now()
  const report = join(reports, `${step.name}.json`)
  const reporters = step.hasTests ? ` --reporter=dot --reporter=json --outputFile.json="${report}"` : ''
  const { ok, output } = await run(step.command + reporters)
  const counts = step.hasTests ? countTests(report, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  passed += counts.passed
  failed += counts.failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${seconds} s  ${step.name}${step.hasTests ? ` (${counts.passed} tests)` : ''}`,
  )
  if (counts.failed > 0) console.log(output)
}

function run(command: string): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/** A run that crashed without a report, or found no test, counts as one failure. */
function countTests(report: string, ok: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >
    const crashed = !ok && !numFailedTests ? 1 : 0
    return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numPassedTests ? crashed : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
