import type { Header } from '../layout/header.ts'
import { namedUnit } from '../normalise/named-unit.ts'
import { UserError } from '../user-error.ts'

/** True where units head groups of columns, in each of which the same is told of every work. */
export function hasUnitGroups({ headings, columns }: Header<string>): boolean {
  const units = headings.flatMap((heading) => {
    const [parent = '', ...lower] = heading?.split(' > ') ?? []
    return lower.length > 0 ? (namedUnit(parent) ?? []) : []
  })
  return !columns.has('unit') && new Set(units).size > 1
}

export function unitGroups(file: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Bảng ghi mỗi đơn vị thành một nhóm cột',
      en: 'The table has a group of columns for each unit',
    },
    where: file,
    fix: {
      vi: 'Ghi mỗi công trình của mỗi đơn vị một dòng, với cột "Đơn vị"',
      en: 'Give each work of each unit a row of its own, with a column "Đơn vị"',
    },
  })
}
