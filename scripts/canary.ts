import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Proves that the type checks see errors: a wrong file put through each package's settings must fail. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '.canary')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const blind = [
  ...packageFolders().filter((path) => passesTypes(path)),
  ...(passesSvelte() ? ['apps/explorer'] : []),
]
rmSync(folder, { recursive: true, force: true })
for (const path of blind) console.error(`${path}: its type check does not see an error`)
process.exitCode = blind.length > 0 ? 1 : 0

function packageFolders(): string[] {
  return readdirSync(join(root, 'packages')).map((name) => join('packages', name))
}

function passesTypes(path: string): boolean {
  writeFileSync(join(folder, 'canary.ts'), 'export const canary: number = "not a number"\n')
  writeConfig(path, ['canary.ts'])
  return ran('tsc', ['--noEmit', '-p', join(folder, 'tsconfig.json')], 'TS2322')
}

function passesSvelte(): boolean {
  writeFileSync(
    join(folder, 'Canary.svelte'),
    '<script lang="ts">const canary: number = "no"; void canary</script>\n',
  )
  writeConfig('apps/explorer', ['Canary.svelte'])
  return ran(
    'svelte-check',
    ['--workspace', folder, '--tsconfig', join(folder, 'tsconfig.json'), '--output', 'machine', '--tsgo'],
    'not assignable',
  )
}

function writeConfig(path: string, include: readonly string[]): void {
  const settings = {
    extends: join(root, path, 'tsconfig.json'),
    compilerOptions: { rootDir: root },
    include,
    exclude: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
}

/** True when the check did not report the error it was given. */
function ran(command: string, args: readonly string[], expected: string): boolean {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 || !`${stdout}${stderr}`.includes(expected)
}
