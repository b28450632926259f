import type { Engine } from '@vedich/engine'
import type { DimensionId, QuerySpec } from '@vedich/metrics'

import type { CommandContext } from './context.ts'
import { loadValues } from './labels.ts'

/** Values beyond so many are not listed: who wants one looks it up. */
const mostListed = 12

/** Says which values of `--where` nothing has, since the figures of a slip of the pen are 0 of 0. */
export async function noteUnknownValues(
  engine: Engine,
  { where = {} }: QuerySpec,
  { surroundings, language }: CommandContext,
): Promise<void> {
  for (const [dimension, wanted] of Object.entries(where)) {
    const values = await loadValues(engine, dimension as DimensionId, language)
    const unknown = [wanted].flat().filter((value) => value !== null && !values.has(String(value)))
    if (values.size === 0 || unknown.length === 0) continue
    const listed = values.size <= mostListed ? [...values.keys()].join(', ') : null
    surroundings.stderr.write(`${words[language](dimension, unknown.join(', '), listed)}\n`)
  }
}

const words = {
  vi: (dimension: string, value: string, listed: string | null) =>
    `Không có ${dimension} nào là ${value}. ${listed === null ? `Xem: vedich query works_registered --by ${dimension}` : `Có: ${listed}.`}`,
  en: (dimension: string, value: string, listed: string | null) =>
    `No ${dimension} is called ${value}. ${listed === null ? `See: vedich query works_registered --by ${dimension}` : `There are: ${listed}.`}`,
} as const
