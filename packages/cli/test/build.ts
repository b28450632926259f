import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command is tested as people run it: built. What has not changed is not built again. */
export function setup(): void {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  execFileSync('npx', ['turbo', 'run', 'build', '--output-logs=errors-only'], { cwd: root, stdio: 'inherit' })
}
