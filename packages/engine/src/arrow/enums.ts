import type { DuckDBEnumType } from '@duckdb/node-api'
import { Dictionary, Uint16, Uint32, Uint8, Utf8, vectorFromArray } from 'apache-arrow'
import type { ColumnWriter } from './column-writer.ts'
import { fixedWidthWriter } from './fixed-width.ts'

/** An ENUM keeps its codes; its labels travel once, as the Arrow dictionary `id`. */
export function enumWriter({ values }: DuckDBEnumType, id: number): ColumnWriter {
  const dictionary = vectorFromArray(values, new Utf8())
  const [width, codes] =
    values.length <= 2 ** 8
      ? ([1, new Uint8()] as const)
      : values.length <= 2 ** 16
        ? ([2, new Uint16()] as const)
        : ([4, new Uint32()] as const)
  return fixedWidthWriter({
    type: new Dictionary(dictionary.type, codes, id),
    from: width,
    to: width,
    dictionary,
  })
}
