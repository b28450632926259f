import { type Engine, type Param, toRows } from '@vedich/engine'

/** Short ways to ask the engine under test. */
export interface Questions {
  readonly engine: () => Engine
  readonly rowsOf: (sql: string, params?: readonly Param[]) => Promise<Record<string, unknown>[]>
  /** The items of a list, as a column. */
  readonly valuesOf: (list: string) => Promise<unknown[]>
}

export function questions(engine: () => Engine): Questions {
  const rowsOf = async (sql: string, params: readonly Param[] = []) =>
    toRows(await engine().query(sql, { params }))
  return {
    engine,
    rowsOf,
    valuesOf: async (list) => (await rowsOf(`SELECT unnest(${list}) AS x`)).map((row) => row['x']),
  }
}
