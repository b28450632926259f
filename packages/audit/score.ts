import process from 'node:process'

import { aside, heldOut, prose, tuned, unseen } from './corpus/index.ts'
import { score } from './corpus/score.ts'

const sets = { tuned, 'held-out': heldOut, aside, prose, unseen }

/** Prints how well passages are read: those the rules are tuned on, or the set named, as in `--held-out`. */
for (const [name, passages] of Object.entries(sets)) {
  const isAsked = process.argv.includes(`--${name}`) || (name === 'tuned' && process.argv.length === 2)
  if (!isAsked) continue
  const { confusions, figures, ...shares } = score(passages)
  const line = Object.entries({ ...figures, ...shares }).map(
    ([aspect, value]) => `${aspect} ${Number(value.toFixed(3))}`,
  )
  process.stdout.write(`${name}: ${line.join(', ')}\n${confusions.join('\n')}\n`)
}
