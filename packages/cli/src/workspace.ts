import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The folder that holds `data/`, looked for upwards from `cwd`; `cwd` itself when there is none. */
export function workspaceRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'data')) || existsSync(join(folder, '.vedich'))) return folder
    if (dirname(folder) === folder) return cwd
  }
}

/** Path of the warehouse: as given, or the workspace's own. */
export function warehousePath(cwd: string, given: string | undefined): string {
  return given === undefined ? join(workspaceRoot(cwd), '.vedich', 'warehouse.duckdb') : resolve(cwd, given)
}
