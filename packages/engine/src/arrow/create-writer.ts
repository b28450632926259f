import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api'
import {
  Binary,
  DateDay,
  Decimal,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  IntervalMonthDayNano,
  TimeMicrosecond,
  TimeNanosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
} from 'apache-arrow'
import { EngineError } from '../engine-error.ts'
import { booleanWriter } from './booleans.ts'
import type { ColumnWriter } from './column-writer.ts'
import { widenInt16, widenInt32, widenInt64 } from './decimals.ts'
import { enumWriter } from './enums.ts'
import { fixedWidthWriter } from './fixed-width.ts'
import { toMonthDayNano } from './intervals.ts'
import { arrayWriter, listWriter, mapWriter, nullWriter, structWriter } from './nested.ts'
import { stringWriter } from './strings.ts'
import { uuidWriter } from './uuids.ts'

/** Numbers the dictionaries of one stream. */
export type NextDictionary = () => number

/**
 * The writer for a column of a DuckDB type, and with it the Arrow type it gets.
 * @throws EngineError `unsupported` for types without an Arrow form; `column` names the culprit.
 */
export function createWriter(column: string, type: DuckDBType, nextDictionary: NextDictionary): ColumnWriter {
  const child = (of: DuckDBType) => createWriter(column, of, nextDictionary)
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
      return booleanWriter()
    case DuckDBTypeId.TINYINT:
      return fixedWidthWriter({ type: new Int8(), from: 1, to: 1 })
    case DuckDBTypeId.SMALLINT:
      return fixedWidthWriter({ type: new Int16(), from: 2, to: 2 })
    case DuckDBTypeId.INTEGER:
      return fixedWidthWriter({ type: new Int32(), from: 4, to: 4 })
    case DuckDBTypeId.BIGINT:
      return fixedWidthWriter({ type: new Int64(), from: 8, to: 8 })
    case DuckDBTypeId.UTINYINT:
      return fixedWidthWriter({ type: new Uint8(), from: 1, to: 1 })
    case DuckDBTypeId.USMALLINT:
      return fixedWidthWriter({ type: new Uint16(), from: 2, to: 2 })
    case DuckDBTypeId.UINTEGER:
      return fixedWidthWriter({ type: new Uint32(), from: 4, to: 4 })
    case DuckDBTypeId.UBIGINT:
      return fixedWidthWriter({ type: new Uint64(), from: 8, to: 8 })
    case DuckDBTypeId.FLOAT:
      return fixedWidthWriter({ type: new Float32(), from: 4, to: 4 })
    case DuckDBTypeId.DOUBLE:
      return fixedWidthWriter({ type: new Float64(), from: 8, to: 8 })
    // sum() of integers is a HUGEINT: exact as a decimal without a fraction.
    case DuckDBTypeId.HUGEINT:
      return fixedWidthWriter({ type: new Decimal(0, 38, 128), from: 16, to: 16 })
    case DuckDBTypeId.DECIMAL:
      return decimalWriter(type.width, type.scale)
    case DuckDBTypeId.VARCHAR:
      return stringWriter(new Utf8())
    case DuckDBTypeId.BLOB:
      return stringWriter(new Binary())
    case DuckDBTypeId.UUID:
      return uuidWriter()
    case DuckDBTypeId.ENUM:
      return enumWriter(type, nextDictionary())
    case DuckDBTypeId.DATE:
      return fixedWidthWriter({ type: new DateDay(), from: 4, to: 4 })
    case DuckDBTypeId.TIME:
      return fixedWidthWriter({ type: new TimeMicrosecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIME_NS:
      return fixedWidthWriter({ type: new TimeNanosecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIMESTAMP_S:
      return fixedWidthWriter({ type: new TimestampSecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIMESTAMP_MS:
      return fixedWidthWriter({ type: new TimestampMillisecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIMESTAMP:
      return fixedWidthWriter({ type: new TimestampMicrosecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIMESTAMP_NS:
      return fixedWidthWriter({ type: new TimestampNanosecond(), from: 8, to: 8 })
    case DuckDBTypeId.TIMESTAMP_TZ:
      return fixedWidthWriter({ type: new TimestampMicrosecond('UTC'), from: 8, to: 8 })
    case DuckDBTypeId.INTERVAL:
      return fixedWidthWriter({ type: new IntervalMonthDayNano(), from: 16, to: 16, convert: toMonthDayNano })
    case DuckDBTypeId.LIST:
      return listWriter(child(type.valueType))
    case DuckDBTypeId.ARRAY:
      return arrayWriter(child(type.valueType), type.length)
    case DuckDBTypeId.MAP:
      return mapWriter(child(type.keyType), child(type.valueType))
    case DuckDBTypeId.STRUCT:
      return structWriter(
        type.entryNames.map((name, index) => ({ name, writer: child(entryType(type.entryTypes, index)) })),
      )
    case DuckDBTypeId.SQLNULL:
      return nullWriter()
    default:
      throw new EngineError({
        code: 'unsupported',
        what: `column ${JSON.stringify(column)} has type ${type}, which has no Arrow form`,
        where: column,
        fix: `cast it to VARCHAR: CAST(... AS VARCHAR)`,
      })
  }
}

function decimalWriter(precision: number, scale: number): ColumnWriter {
  const type = new Decimal(scale, precision, 128)
  if (precision <= 4) return fixedWidthWriter({ type, from: 2, to: 16, convert: widenInt16 })
  if (precision <= 9) return fixedWidthWriter({ type, from: 4, to: 16, convert: widenInt32 })
  if (precision <= 18) return fixedWidthWriter({ type, from: 8, to: 16, convert: widenInt64 })
  return fixedWidthWriter({ type, from: 16, to: 16 })
}

function entryType(types: readonly DuckDBType[], index: number): DuckDBType {
  const type = types[index]
  if (!type) throw new RangeError(`a STRUCT without a type for entry ${index}`)
  return type
}
