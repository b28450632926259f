import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rules } from '@vedich/model'

/** Code that reads, and the list of the libraries it reads with: from this file. */
const [code, manifest] = [new URL('../', import.meta.url), new URL('../../package.json', import.meta.url)]

let ofCode: string | undefined

/**
 * What the rules of reading are known by: another text after any change of campaign.yaml, given by its hash, or of the code that
 * reads. As build tools hash the code of a task beside its inputs, so that what an earlier one made is made anew.
 */
export function rulesFingerprint(campaignSha256: string): string {
  ofCode ??= hashCode()
  return createHash('sha256').update(`${ofCode} ${campaignSha256}`).digest('hex').slice(0, 16)
}

/** Reads one file after the other, which of hundreds of small ones takes a tenth of the time of reading them beside other work. */
function hashCode(): string {
  const hash = createHash('sha256').update(JSON.stringify(rules))
  const folder = fileURLToPath(code)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((path) => /(?<!\.test|\.d)\.[jt]s$/u.test(path)).toSorted()) {
    hash.update(name).update(readFileSync(new URL(name, code)))
  }
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: unknown }
  return hash.update(JSON.stringify(dependencies)).digest('hex')
}
