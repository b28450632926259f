import process from 'node:process'

import { heldOut, tuned } from './corpus/index.ts'
import { score } from './corpus/score.ts'

/** Prints how well the passages are read: those the rules are tuned on, or with --held-out those kept aside. */
const isHeldOut = process.argv.includes('--held-out')
const { confusions, figures, ...shares } = score(isHeldOut ? heldOut : tuned)
const line = Object.entries({ ...figures, ...shares }).map(
  ([name, value]) => `${name} ${Number(value.toFixed(3))}`,
)
process.stdout.write(`${isHeldOut ? 'held out' : 'tuned on'}: ${line.join(', ')}\n${confusions.join('\n')}\n`)
