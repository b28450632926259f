import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generate, main } from './generate.ts'

const lastDay = '2025-02-03'
const completedSpellings = new Set([
  'hoàn thành',
  'đã hoàn thành',
  'ht',
  'xong',
  'về đích',
  'đã về đích',
  'đã bàn giao',
  'đã nghiệm thu',
  'hoàn thành đúng hạn',
  'hoàn thành trước hạn',
  'hoàn thành trễ hạn',
])

interface Row {
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly registered: string
  readonly started: string
  readonly due: string
  readonly completed: string
  readonly status: string
  readonly money: string
}

const register = readRows('sources/dang-ky.csv')
const works = register.filter((cells) => /^(TP|CS)-\d{3}$/.test(cells[1]!)).map(toRow)
const awards = readRows('sources/khen-thuong.csv').filter((cells) => /^\d+$/.test(cells[0]!) && cells[1])

describe('the generator', () => {
  it('makes the same bytes every time', () => {
    expect([...generate()]).toEqual([...generate()])
  })

  it('makes the files that lie beside it', () => {
    expect(main(['--check'])).toBe(0)
  })

  it('answers --check with exit code 1 where a file differs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'campaign-'))
    cpSync(new URL('sources', import.meta.url), join(folder, 'sources'), { recursive: true })
    writeFileSync(join(folder, 'sources/khen-thuong.csv'), 'changed')
    expect(main(['--check'], pathToFileURL(`${folder}/`))).toBe(1)
  })
})

describe('the register', () => {
  it('is saved as Excel does: byte order mark, semicolons, CRLF', () => {
    const bytes = readFileSync(new URL('sources/dang-ky.csv', import.meta.url))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8').split('\r\n').length).toBe(bytes.toString('utf8').split('\n').length)
  })

  it.each([
    ['TP', 71, 40],
    ['CS', 871, 702],
    ['', 942, 742],
  ])('holds the published counts of works with code %s', (prefix, registered, completed) => {
    const own = works.filter(({ code }) => code.startsWith(prefix))
    expect(own).toHaveLength(registered)
    expect(own.filter(isCompleted)).toHaveLength(completed)
  })

  it('names 201 units once their spellings are folded', () => {
    expect(new Set(works.map(({ unit }) => fold(unit))).size).toBe(201)
  })

  it('spells some units in several ways', () => {
    expect(new Set(works.map(({ unit }) => unit)).size).toBeGreaterThan(230)
  })

  it('lists works under the heading of their tier, counted from 1', () => {
    const section = (heading: string) => register.findIndex((cells) => cells[0] === heading)
    expect(register[section('I. CẤP THÀNH PHỐ (71 công trình)') + 1]!.slice(0, 2)).toEqual(['1', 'TP-001'])
    expect(register[section('II. CẤP CƠ SỞ (871 công trình)') + 1]!.slice(0, 2)).toEqual(['1', 'CS-001'])
  })

  it('gives every work a title of its own, with no slot left open', () => {
    expect(new Set(works.map(({ title }) => fold(title))).size).toBe(works.length)
    expect(works.filter(({ title }) => /[{}]|undefined|NaN/.test(title))).toEqual([])
  })

  it('writes only days that exist, between registration and the last day of the campaign', () => {
    for (const { code, registered, started, due, completed } of works) {
      for (const day of [registered, started, due, completed].filter(Boolean))
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), code).toBe(day)
      expect(registered >= '2023-09-23' && registered <= lastDay, code).toBe(true)
      expect(due > registered && due <= '2025-04-30', code).toBe(true)
      expect(!started || (started >= registered && started <= (completed || lastDay)), code).toBe(true)
      expect(!completed || (completed >= registered && completed <= lastDay), code).toBe(true)
    }
  })

  it('dates the completed works and no others', () => {
    expect(works.filter((work) => isCompleted(work) !== (work.completed !== ''))).toEqual([])
  })

  it('speeds up toward the last day', () => {
    const finished = (month: string) => works.filter(({ completed }) => completed.startsWith(month)).length
    expect(finished('2025-01')).toBeGreaterThan(2 * finished('2024-10'))
  })

  it('differs between units by more than chance', () => {
    const dispersion = unitRecords().reduce((sum, { registered: n, completed: x }) => {
      const expected = (n * 742) / 942
      return sum + (x - expected) ** 2 / (expected * (200 / 942))
    }, 0)
    expect(dispersion / 200).toBeGreaterThan(1.2)
  })

  it('adds its budgets up in the total row', () => {
    const total = register.find(([first]) => first === 'TỔNG CỘNG')!
    expect(total.slice(2, 4)).toEqual(['942 công trình', '201 đơn vị'])
    expect(total[11]).toBe('Hoàn thành 742 công trình')
    expect(toDong(total[12]!)).toBe(works.reduce((sum, { money }) => sum + toDong(money), 0))
  })
})

describe('the list of commended collectives', () => {
  const commended = new Set(awards.map((cells) => fold(cells[1]!)))
  const records = unitRecords()

  it('names 63 different units of the register', () => {
    expect(awards).toHaveLength(63)
    expect(records.filter(({ unit }) => commended.has(unit))).toHaveLength(63)
  })

  it('names only units with at least 3 works and 80 % of them completed', () => {
    const unfit = records.filter(
      ({ unit, registered, completed }) =>
        commended.has(unit) && (registered < 3 || completed < 0.8 * registered),
    )
    expect(unfit).toEqual([])
  })

  it('passes over no unit that stands higher in the rule', () => {
    const standing = ({ registered, completed, onTime }: UnitRecord) =>
      (1e4 * completed) / registered + completed / 10 + onTime / 1e3
    const eligible = records.filter(({ registered }) => registered >= 3)
    const lowestIn = Math.min(...eligible.filter(({ unit }) => commended.has(unit)).map(standing))
    const highestOut = Math.max(...eligible.filter(({ unit }) => !commended.has(unit)).map(standing))
    expect(lowestIn).toBeGreaterThanOrEqual(highestOut)
  })
})

interface UnitRecord {
  readonly unit: string
  readonly registered: number
  readonly completed: number
  readonly onTime: number
}

function unitRecords(): UnitRecord[] {
  return [...new Set(works.map(({ unit }) => fold(unit)))].map((unit) => {
    const own = works.filter((work) => fold(work.unit) === unit)
    const done = own.filter(isCompleted)
    const onTime = done.filter(({ completed, due }) => completed <= due).length
    return { unit, registered: own.length, completed: done.length, onTime }
  })
}

function isCompleted({ status }: Row): boolean {
  return completedSpellings.has(status.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
}

/** One key for all spellings of a name: tone marks go to the end of their word, "y" counts as "i". */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^\s*p\.\s*/, 'phường '.normalize('NFD'))
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(tones, '').replaceAll('y', 'i') + (word.match(tones) ?? []).join(''))
    .join(' ')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

function toRow(cells: readonly string[]): Row {
  const [registered, started, due, completed] = cells.slice(7, 11).map(toIsoDate)
  return {
    code: cells[1]!,
    title: cells[2]!,
    unit: cells[3]!,
    registered: registered!,
    started: started!,
    due: due!,
    completed: completed!,
    status: cells[11]!,
    money: cells[12]!,
  }
}

function toIsoDate(text: string): string {
  if (text === '') return ''
  const [date, month, year] = text.split(/[/.-]/)
  return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
}

function toDong(text: string): number {
  const [amount = '', unit] = text.split(' ')
  const number = Number(amount.replaceAll('.', '').replace(',', '.'))
  return Math.round(number * (unit === 'tỷ' ? 1e9 : unit === 'triệu' ? 1e6 : 1))
}

function readRows(path: string): string[][] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8').replace(/^\uFEFF/, '')
  return text.split('\r\n').map((line) => (line.match(/("([^"]|"")*"|[^;]*)(;|$)/g) ?? []).map(toCell))
}

function toCell(part: string): string {
  return part
    .replace(/;$/, '')
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
}
