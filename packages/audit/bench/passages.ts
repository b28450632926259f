import process from 'node:process'

import { tuned } from '../corpus/index.ts'
import { truthOf } from '../corpus/truth.ts'
import { readFigures } from '../src/index.ts'

/** Prints how many passages a second are read on one core, and how time grows with the length of one text. */
const texts = tuned.map((passage) => truthOf(passage).plain)
const rounds = 20
for (const text of texts) readFigures(text)
const started = process.cpuUsage()
for (let round = 0; round < rounds; round += 1) for (const text of texts) readFigures(text)
const { user, system } = process.cpuUsage(started)
process.stdout.write(
  `${Math.round((rounds * texts.length) / ((user + system) / 1e6))} passages per second of one core\n`,
)

for (const piece of ['12,5% ', '40/71 công trình, đạt 56,3%, ', '1', '942 công trình ']) {
  const times = [25_000, 50_000, 100_000].map((length) => {
    const text = piece.repeat(length / piece.length)
    const from = performance.now()
    readFigures(text)
    return Math.round(performance.now() - from)
  })
  process.stdout.write(`${JSON.stringify(piece)} 25, 50, 100 kB: ${times.join(', ')} ms\n`)
}
