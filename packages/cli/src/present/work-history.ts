import { eventKindLabels, tables, workStatusLabels } from '@vedich/model'

import type { RegisterPlace, WorkEvent, WorkHistory } from '../command/work-history.ts'
import type { Language } from './language.ts'
import { textTable } from './text-table.ts'

/** The history of a work as a table of events, each with its detail below it, and what else is known of the work. */
export function workHistoryText(
  { history, sightings, held_values: held, carried_to: next, units, unit_names: names }: WorkHistory,
  language: Language,
  width: number,
): string {
  const words = texts[language]
  const table = textTable<WorkEvent>(
    [
      { heading: words.known, align: 'left', text: (event) => officeDay(event.known_at, language) },
      { heading: words.happened, align: 'left', text: (event) => officeDay(event.happened_on, language) },
      { heading: words.event, align: 'left', text: ({ kind }) => eventKindLabels[kind][language] },
      { heading: words.place, align: 'left', text: (event) => place(event, language) },
    ],
    history,
    { width: width - 2 },
  )
  const [heading = '', rule = '', ...rows] = table.trimEnd().split('\n')
  const told = rows.flatMap((row, index) => {
    const detail = history[index]?.detail ?? null
    return detail === null
      ? [row]
      : [row, `    ${namedColumns(namedValues(detail, names, language), language)}`]
  })
  const lines = [
    heading,
    rule,
    ...told,
    ...sightings.map(
      (seen) =>
        `${seen.rejected ? words.rejected : words.seen} ${officeDay(seen.known_on, language)}: ${place(seen, language)}`,
    ),
    ...held.map((value) => `${columnLabel(value.column, language)}: ${words.held} ${place(value, language)}`),
    ...(next ? [`${words.carried} ${next.work} (${next.campaign}; ${words.matched[next.matched_by]})`] : []),
    ...(units
      ? [
          `${words.units} ${units.old_unit ?? words.unclear} → ${units.new_unit ?? words.unclear}; ${words.group} ${units.group}`,
        ]
      : []),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

function place({ path, sheet, row }: RegisterPlace, language: Language): string {
  const words = texts[language]
  const inSheet = sheet === null ? path : `${path}, ${words.sheet} ${sheet}`
  return row === null ? `${inSheet} (${words.absent})` : `${inSheet}, ${words.row} ${row}`
}

/** `2025-02-03` as an office writes it. */
export function officeDay(date: string | null, language: Language): string {
  if (date === null) return '–'
  return language === 'vi' ? date.split('-').toReversed().join('/') : date
}

/** `2025-02-03T08:15:00.000` as an office writes it, to the minute. */
export function officeMoment(moment: string, language: Language): string {
  const [day = '', time = ''] = moment.split(/[T ]/u)
  return `${time.slice(0, 5)} ${officeDay(day, language)}`
}

/** "unit_id: phường-an-phú → …; status: started → …" with names in place of ids. */
function namedValues(detail: string, units: WorkHistory['unit_names'], language: Language): string {
  const statuses = Object.entries(workStatusLabels).map(([id, label]) => [id, label[language]] as const)
  const known: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    unit_id: new Map(Object.entries(units)),
    status: new Map(statuses),
  }
  return detail.replace(
    /(?<=^|; )(unit_id|status): (\S+) → ([^\s;]+)/gu,
    (_, column: string, ...ids: string[]) => {
      const [before, after] = ids.slice(0, 2).map((id) => known[column]?.get(id) ?? id)
      return `${column}: ${before} → ${after}`
    },
  )
}

/** "due_on: 2024-05-01 → 2024-06-01" with the name of the column in words, and days as an office writes them. */
function namedColumns(detail: string, language: Language): string {
  const told = detail.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/gu, (day) => officeDay(day, language))
  return told.replace(
    /(^|; )([a-z_]+): /gu,
    (_, before: string, name: string) => `${before}${columnLabel(name, language)}: `,
  )
}

function columnLabel(name: string, language: Language): string {
  return Object.entries(tables.work.columns).find(([known]) => known === name)?.[1].about[language] ?? name
}

const texts = {
  vi: {
    known: 'Ngày biết',
    happened: 'Xảy ra',
    event: 'Việc',
    place: 'Nơi ghi',
    sheet: 'trang',
    row: 'dòng',
    absent: 'không còn trong sổ',
    seen: 'Nhắc lại, không đổi, ngày',
    rejected: 'Có trong sổ, dòng bị từ chối, ngày',
    held: 'giữ từ sổ trước,',
    carried: 'Chuyển tiếp thành',
    matched: { code: 'cùng mã', title: 'cùng đơn vị và tên' },
    units: 'Đơn vị hành chính:',
    group: 'nhóm khép kín',
    unclear: 'không rõ',
  },
  en: {
    known: 'Known',
    happened: 'Happened',
    event: 'Event',
    place: 'Where',
    sheet: 'sheet',
    row: 'row',
    absent: 'no longer in the register',
    seen: 'Named again, unchanged,',
    rejected: 'In the register, row rejected,',
    held: 'from an earlier register,',
    carried: 'Carried over to',
    matched: { code: 'same code', title: 'same unit and title' },
    units: 'Administrative unit:',
    group: 'closed group',
    unclear: 'cannot be told',
  },
}
