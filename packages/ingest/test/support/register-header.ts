import { registerHeaders } from '../../src/lexicon/headers/register.ts'
import { findHeader } from '../../src/layout/header.ts'

/** The header of a register that begins with rows of these cells. */
export const find = (...rows: (string | null)[][]) =>
  findHeader(
    rows.map((cells, record) => ({ record, cells })),
    registerHeaders,
    ['title', 'unit'],
    {},
  )

/** An empty cell. */
export const _ = null
