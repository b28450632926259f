import process from 'node:process'

import { aside, heldOut, tuned } from './corpus/index.ts'
import { score } from './corpus/score.ts'

/** Prints how well the passages are read: those the rules are tuned on, with --held-out those kept aside, with --aside those in other styles. */
const chosen = process.argv.includes('--aside')
  ? { name: 'other styles', passages: aside }
  : process.argv.includes('--held-out')
    ? { name: 'held out', passages: heldOut }
    : { name: 'tuned on', passages: tuned }
const { confusions, figures, ...shares } = score(chosen.passages)
const line = Object.entries({ ...figures, ...shares }).map(
  ([name, value]) => `${name} ${Number(value.toFixed(3))}`,
)
process.stdout.write(`${chosen.name}: ${line.join(', ')}\n${confusions.join('\n')}\n`)
