import { EngineError } from '../engine-error.ts'
import { hasBit } from './bitmap.ts'
import type { Convert } from './fixed-width.ts'

/** DuckDB counts months, days and microseconds; Arrow months, days and nanoseconds. */
export const toMonthDayNano: Convert = (source, from, target, at, count, mask) => {
  const read = new DataView(source.buffer, source.byteOffset, source.byteLength)
  const write = new DataView(target.buffer, target.byteOffset, target.byteLength)
  for (let i = 0; i < count; i++) {
    if (mask && !hasBit(mask, from + i)) continue
    const readAt = 16 * (from + i)
    const writeAt = 16 * (at + i)
    write.setInt32(writeAt, read.getInt32(readAt, true), true)
    write.setInt32(writeAt + 4, read.getInt32(readAt + 4, true), true)
    write.setBigInt64(writeAt + 8, nanoseconds(read.getBigInt64(readAt + 8, true)), true)
  }
}

function nanoseconds(micros: bigint): bigint {
  const nanos = micros * 1000n
  if (BigInt.asIntN(64, nanos) === nanos) return nanos
  throw new EngineError({
    code: 'unsupported',
    what: 'an INTERVAL is longer than Arrow can hold in nanoseconds (292 years)',
    fix: 'cast the column to VARCHAR',
  })
}
