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
installPackages()
if (process.argv.includes('--test')) installChromium()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer, then run this again.')
}

/** Installs the locked packages when the lockfile is not the one that was installed last. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.installed-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing packages …')
  run(
    'npm',
    ['ci', '--prefer-offline', '--loglevel=error'],
    'Check the network and the npm registry, then run this again.',
  )
  writeFileSync(stamp, lock)
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

/** @param {string} command @param {string[]} args @param {string} fix */
function run(command, args, fix) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`${command} ${args[0]} failed.`, fix)
}

/** @param {string} what @param {string} fix @returns {never} */
function fail(what, fix) {
  console.error(`error ${what}\n  fix ${fix}`)
  process.exit(3)
}
