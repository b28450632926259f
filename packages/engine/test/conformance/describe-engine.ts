import type { Engine } from '@vedich/engine'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeAbort } from './abort.ts'
import { describeAnyTable } from './any-table.ts'
import { describeFailures } from './failures.ts'
import { describeLimits } from './limits.ts'
import { describeParameters } from './parameters.ts'
import { questions } from './questions.ts'
import { describeSizes } from './sizes.ts'
import { describeValues } from './values.ts'

export interface Limits {
  readonly maxRows?: number
  readonly maxBytes?: number
}

export interface EngineUnderTest {
  readonly engine: Engine
  close(): Promise<void>
}

/** What every engine promises, whatever is behind it. */
export function describeEngine(open: (limits: Limits) => Promise<EngineUnderTest>): void {
  describe('an engine', () => {
    const ask = opened(open, {})
    describeValues(ask)
    describeSizes(ask)
    describeAnyTable(ask)
    describeParameters(ask)
    describeFailures(ask)
    describeAbort(ask)
  })

  describe('an engine with limits', () => {
    describeLimits(opened(open, { maxRows: 100_000, maxBytes: 2_000_000 }))
  })
}

function opened(open: (limits: Limits) => Promise<EngineUnderTest>, limits: Limits) {
  let underTest: EngineUnderTest
  beforeAll(async () => {
    underTest = await open(limits)
  }, 60_000)
  afterAll(() => underTest.close())
  return questions(() => underTest.engine)
}
