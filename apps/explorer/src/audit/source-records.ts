import { askedQuery, groupsIn, groupsQuery, type Records, workChangesSql } from '@vedich/audit'
import { decodeTable, EngineError, toRows } from '@vedich/engine'
import { awards } from '@vedich/metrics'

import type { Source } from '../data/source.ts'

/** The records as an audit asks them; figures that ask the same are asked once. */
export function sourceRecords(source: Source): Records {
  return {
    ask: once(async (question) => {
      const [row] = await source.measure(askedQuery(question))
      return row === undefined ? null : { numerator: row.numerator, denominator: row.denominator }
    }),
    groups: once(async (question, by) => groupsIn(by, await source.measure(groupsQuery(question, by)))),
    awards: once((campaign) => source.list(awards(campaign))),
    changes: once(async (question) => {
      try {
        return toRows(decodeTable(await source.bytes(workChangesSql(question))))
      } catch (error) {
        // A page that publishes totals only still says by how much a figure differs.
        if (error instanceof EngineError && error.code === 'refused') return []
        throw error
      }
    }),
  }
}

/** The same without single works. */
export function totalsOf(source: Source): Records {
  return { ...sourceRecords(source), changes: async () => [] }
}

function once<Asked extends readonly unknown[], T>(
  ask: (...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (...question) => {
    const key = JSON.stringify(question)
    const answer = asked.get(key) ?? ask(...question)
    asked.set(key, answer)
    return answer
  }
}
