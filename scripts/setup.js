// @ts-check
// Runs before anything is installed, so it is plain JavaScript with no dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

checkNode()
const installed = installPackages()
if (process.argv.includes('--test')) installChromium()
// Installing has built already: npm runs the prepare script.
if (process.argv.includes('--build') && !installed) build()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer, then run this again.')
}

/** Installs the locked packages when the lockfile is not the one that was installed last; true when it did. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.installed-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return false
  console.error('Installing packages …')
  run(
    'npm',
    ['ci', '--prefer-offline', '--loglevel=error'],
    'Check the network and the npm registry, then run this again.',
  )
  writeFileSync(stamp, lock)
  return true
}

/** Builds what has changed since the last build. */
function build() {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo')
  run(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], 'Mend the error above.')
}

function installChromium() {
  const paths = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  if (paths.some((path) => path !== undefined && existsSync(path))) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    fail(
      'Chromium is not installed.',
      'Install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
    )
  }
  console.error('Installing Chromium …')
  run('apt-get', ['update', '-qq'], 'Check the network and the Debian mirror.')
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 'Install chromium by hand.')
}

/**
 * Runs a command and shows what it printed only when it fails.
 * @param {string} command @param {string[]} args @param {string} fix
 */
function run(command, args, fix) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64 * 1024 * 1024,
    shell: command === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status === 0) return
  console.error(stdout + stderr)
  fail(`${command} ${args[0]} failed.`, fix)
}

/** @param {string} what @param {string} fix @returns {never} */
function fail(what, fix) {
  console.error(`error ${what}\n  fix ${fix}`)
  process.exit(3)
}
