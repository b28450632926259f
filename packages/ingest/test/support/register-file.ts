const header =
  'Mã công trình;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Ngày khởi công;Hạn hoàn thành;Ngày hoàn thành;Tiến độ'

/** What a register says of one work; the rest is the same for all. */
export interface Line {
  readonly code: string
  readonly title?: string
  readonly registered?: string
  readonly started?: string
  readonly due?: string
  readonly completed?: string
  readonly status?: string
}

/** A register that states the day it speaks of, `dd/mm/yyyy`. */
export function registerAsOf(day: string | null, ...lines: readonly Line[]): string {
  const rows = lines.map(
    ({
      code,
      title = `Công trình ${code}`,
      registered = '01/01/2024',
      started = '',
      due = '',
      completed = '',
      status = '',
    }) => [code, title, 'Phường An Phú', 'Cơ sở', registered, started, due, completed, status].join(';'),
  )
  const above = day === null ? [] : [`Số liệu tính đến ngày ${day};;;;;;;;`]
  return [...above, header, ...rows, ''].join('\n')
}

/** A campaign of 2024 with one tier; `sources` is YAML. */
export function campaignOf2024(sources = ''): string {
  return `id: mini
name: { vi: Đợt thi đua nhỏ, en: Small campaign }
organiser: { vi: Thành phố A, en: City A }
dates: { start: 2024-01-01, end: 2024-12-31 }
tiers:
  - { id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots } }
${sources}`
}
