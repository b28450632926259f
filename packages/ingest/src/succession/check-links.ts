import { UserError, type Words } from '../user-error.ts'
import type { Link, Place } from './link.ts'

/**
 * Checks that links can all be true at once. A unit is a code and the day it begins, so that no chain can lead back to
 * where it started; what can go wrong is a link given twice, a code with two names, and a unit that went wholly to one new
 * unit and yet to another.
 * @throws UserError naming both rows.
 */
export function checkLinks(links: readonly Link[], where: string): void {
  const names = new Map<string, Link>()
  const seen = new Map<string, Link>()
  const wholes = new Map<string, Link>()
  for (const link of links) {
    const pair = [link.validOn, link.old.code, link.new.code].join()
    const twin = seen.get(pair)
    if (twin)
      throw conflict(where, link, twin, {
        vi: `${link.old.name} thành ${link.new.name} được ghi hai lần`,
        en: `${link.old.name} became ${link.new.name} twice`,
      })
    seen.set(pair, link)
    for (const side of ['old', 'new'] as const) {
      const other = names.get(keyOf(link, side))
      if (other && other[side].name !== link[side].name) {
        throw conflict(where, link, other, {
          vi: `Mã ${link[side].code} có hai tên: ${bothNames(link[side], other[side])}`,
          en: `Code ${link[side].code} has two names: ${bothNames(link[side], other[side])}`,
        })
      }
      names.set(keyOf(link, side), other ?? link)
    }
    const former = wholes.get(keyOf(link, 'old'))
    if (former && (link.kind === 'whole' || former.kind === 'whole')) {
      throw conflict(where, link, former, {
        vi: `${link.old.name} nhập toàn bộ vào một đơn vị mà lại vào cả đơn vị khác`,
        en: `${link.old.name} went wholly to one unit, and yet to another`,
      })
    }
    wholes.set(keyOf(link, 'old'), former ?? link)
  }
}

function keyOf(link: Link, side: 'old' | 'new'): string {
  return [side, link.validOn, link[side].code].join()
}

function bothNames(a: Place, b: Place): string {
  return `${a.name}, ${b.name}`
}

function conflict(where: string, link: Link, other: Link, what: Words): UserError {
  return new UserError('data', {
    what,
    where: `${where}:${link.row}`,
    fix: {
      vi: `So với dòng ${other.row} rồi sửa một trong hai`,
      en: `Compare it with row ${other.row}, and correct one of them`,
    },
  })
}
