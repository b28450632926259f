import {
  type Batch,
  type DataType,
  type DecimalType,
  IntervalUnit,
  type MapType,
  type StructType,
  Type,
} from '@uwdata/flechette'
import { dateText, durationText, timestampText, timeText } from './date-text.ts'
import { decimalNumber, plainInteger } from './plain-number.ts'

export type ReadCell = (index: number) => unknown

/** How to read the cells of one column batch as plain values. */
export function readCells(batch: Batch<unknown>): ReadCell {
  const read = readValid(batch)
  return batch.nullCount > 0 ? (index) => (batch.isValid(index) ? read(index) : null) : read
}

function readValid(batch: Batch<unknown>): ReadCell {
  const { type, values } = batch
  switch (type.typeId) {
    case Type.Int:
      return values instanceof BigInt64Array || values instanceof BigUint64Array
        ? (index) => plainInteger(at(values, index))
        : (index) => batch.value(index)
    case Type.Decimal:
      return readDecimal(batch, type)
    case Type.Date:
      return values instanceof Int32Array
        ? (index) => dateText(at(values, index))
        : (index) => batch.value(index)
    case Type.Timestamp: {
      const { unit, timezone } = type
      return (index) => timestampText(bigAt(values, index), unit, timezone != null)
    }
    case Type.Time:
      return (index) => timeText(bigAt(values, index), type.unit)
    case Type.Interval:
      return isMonthDayNano(type) ? readDuration(values) : (index) => batch.value(index)
    case Type.List:
      return readList(batch, (index) => [Number(batch.offsets[index]), Number(batch.offsets[index + 1])])
    case Type.FixedSizeList: {
      const { stride } = type
      return readList(batch, (index) => [index * stride, (index + 1) * stride])
    }
    case Type.Struct:
      return readStruct(batch, type)
    case Type.Map:
      return readMap(batch, type)
    default:
      return (index) => batch.value(index)
  }
}

function readDecimal(batch: Batch<unknown>, { bitWidth, scale }: DecimalType): ReadCell {
  const { values } = batch
  if (bitWidth !== 128 || !(values instanceof BigUint64Array)) return (index) => batch.value(index)
  return (index) =>
    decimalNumber((BigInt.asIntN(64, at(values, 2 * index + 1)) << 64n) | at(values, 2 * index), scale)
}

function isMonthDayNano(type: DataType): boolean {
  return 'unit' in type && type.unit === IntervalUnit.MONTH_DAY_NANO
}

function readDuration(values: { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }): ReadCell {
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength)
  return (index) =>
    durationText(
      view.getInt32(16 * index, true),
      view.getInt32(16 * index + 4, true),
      view.getBigInt64(16 * index + 8, true),
    )
}

function readList(batch: Batch<unknown>, bounds: (index: number) => [number, number]): ReadCell {
  const item = readChild(batch, 0)
  return (index) => {
    const [start, end] = bounds(index)
    return Array.from({ length: end - start }, (_, i) => item(start + i))
  }
}

function readStruct(batch: Batch<unknown>, { children }: StructType): ReadCell {
  const fields = children.map(({ name }, index) => [name, readChild(batch, index)] as const)
  return (index) => Object.fromEntries(fields.map(([name, read]) => [name, read(index)]))
}

function readMap(batch: Batch<unknown>, type: MapType): ReadCell {
  const entry = readList(batch, (index) => [Number(batch.offsets[index]), Number(batch.offsets[index + 1])])
  const names = (type.children[0].type as StructType).children.map((child) => child.name)
  return (index) =>
    (entry(index) as Record<string, unknown>[]).map((pair) => names.map((name) => pair[name] ?? null))
}

function readChild(batch: Batch<unknown>, index: number): ReadCell {
  const child = batch.children[index]
  return child ? readCells(child) : () => null
}

function bigAt(values: ArrayLike<unknown>, index: number): bigint {
  const value = values[index]
  return typeof value === 'bigint' ? value : BigInt(Number(value))
}

function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no value at ${index}`)
  return value
}
