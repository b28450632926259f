import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeAwardList } from './generate/award-list.ts'
import { commend } from './generate/awards.ts'
import { decideOutcomes } from './generate/outcomes.ts'
import { makePlans } from './generate/plans.ts'
import { writeRegister } from './generate/register.ts'
import { units } from './generate/units.ts'

/** Names every stream of random numbers; another seed gives another register with the same totals. */
const seed = 'thu-duc-500-ngay'

/** The generated files: path beside this one, and content. */
export function generate(): ReadonlyMap<string, string> {
  const works = decideOutcomes(seed, makePlans(seed, units))
  return new Map([
    ['sources/dang-ky.csv', writeRegister(seed, works)],
    ['sources/khen-thuong.csv', writeAwardList(commend(works))],
  ])
}

/** Writes the files into a folder, or with `--check` says which of those there differ. Returns the exit code. */
export function main(args: readonly string[], folder = new URL('.', import.meta.url)): number {
  const check = args.includes('--check')
  let stale = 0
  for (const [path, content] of generate()) {
    const file = new URL(path, folder)
    if (!check) writeFileSync(file, content)
    else if (readFileSync(file, 'utf8') !== content) {
      stale += 1
      console.error(`${path} is not what generate.ts makes; run: npx tsx data/thu-duc-500-ngay/generate.ts`)
    }
  }
  return stale === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
