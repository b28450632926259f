import { describe, expect, it } from 'vitest'

import { type Assignment, assigner, type Question } from './assign-unit.ts'
import type { Link, Place } from './link.ts'

const city = 'Thành phố Thủ Đức (769)'
const province = 'Thành phố Hồ Chí Minh (79)'

function link(former: string, oldCode: string, successor: string, newCode: string, parent = city): Link {
  return {
    old: { code: oldCode, name: `Phường ${former}`, parent },
    new: { code: newCode, name: `Phường ${successor}`, parent: province },
    kind: 'whole',
    validOn: '2025-07-01',
    row: 1,
  }
}

const links = [
  link('An Khánh', '27094', 'An Khánh', '27094'),
  link('An Phú', '27091', 'An Khánh', '27094'),
  link('An Phú', '27091', 'Bình Trưng', '27097'),
  link('Linh Đông', '26821', 'Hiệp Bình', '26809'),
  link('Linh Đông', '26821', 'Thủ Đức', '26824'),
  link('Cát Lái', '27109', 'Cát Lái', '27112'),
  link('1', '26740', 'Sài Gòn', '26743', 'Quận 1 (760)'),
  link('1', '27160', 'Bàn Cờ', '27154', 'Quận 3 (770)'),
]

function ask(question: Partial<Question>): Assignment | undefined {
  const parents = { old: null, new: null }
  return assigner(links)({ name: '', parents, location: null, day: '2024-06-01', ...question })
}

function names({ old: former, new: successor, decidedBy }: Partial<Assignment> = {}) {
  const nameOf = (place: Place | null | undefined) => place?.name ?? null
  return [nameOf(former), nameOf(successor), decidedBy]
}

describe('assigner', () => {
  it('maps a ward that went wholly to a new one', () => {
    expect(names(ask({ name: 'P. Cát Lái' }))).toEqual(['Phường Cát Lái', 'Phường Cát Lái', 'unit'])
  })

  it('takes a body of a ward for the ward', () => {
    expect(names(ask({ name: 'UBND P. Cát Lái' }))).toEqual(['Phường Cát Lái', 'Phường Cát Lái', 'unit'])
  })

  it('tells the old from the new unit of one name by the day', () => {
    expect(ask({ name: 'Phường An Khánh' })?.isOld).toBe(true)
    expect(ask({ name: 'Phường An Khánh', day: '2025-07-01' })?.isOld).toBe(false)
  })

  it.each([
    ['khu phố 2, P. Bình Trưng', 'Phường Bình Trưng', 'location'],
    ['Bình Trưng', 'Phường Bình Trưng', 'location'],
    ['đường Lương Định Của, Phường An Phú', null, 'ambiguous'],
    ['giữa Phường An Khánh, Phường Bình Trưng', null, 'ambiguous'],
    [null, null, 'ambiguous'],
  ])('sends a work of a split ward at %s to %s', (location, successor, decidedBy) => {
    expect(names(ask({ name: 'Phường An Phú', location }))).toEqual(['Phường An Phú', successor, decidedBy])
  })

  it('does not take the city for the ward of the same name', () => {
    expect(ask({ name: 'Phường Linh Đông', location: 'đường số 8, Thành phố Thủ Đức' })?.new).toBeNull()
    expect(ask({ name: 'Phường Linh Đông', location: 'Thủ Đức' })?.new).toBeNull()
    expect(ask({ name: 'Phường Linh Đông', location: 'Phường Thủ Đức' })?.new?.code).toBe('26824')
  })

  it('leaves open which of several wards a new one was', () => {
    const found = ask({ name: 'Phường An Khánh', day: '2026-01-01' })
    expect(names(found)).toEqual([null, 'Phường An Khánh', 'ambiguous'])
    expect(found?.group.name).toBe('Phường An Khánh + Phường Bình Trưng')
  })

  it('chooses none of several units that bear a name', () => {
    expect(ask({ name: 'Phường 1' })).toBeUndefined()
  })

  it.each([
    ['in the name', { name: 'Phường 1, Quận 3' }],
    ['in campaign.yaml', { name: 'Phường 1', parents: { old: 'Quận 3', new: null } }],
  ])('tells them apart by the unit above, %s', (_, question) => {
    expect(ask(question)?.old?.code).toBe('27160')
  })

  it('knows nothing of a unit that is in no link', () => {
    expect(ask({ name: 'Trường THCS Bình Thọ' })).toBeUndefined()
  })
})
