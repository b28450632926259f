import type { IngestProgress } from '@vedich/ingest'

import { cutTo } from './fit.ts'
import type { Language } from './language.ts'
import { formatCount } from './number.ts'

const cells = 20

const words = {
  vi: { open: 'mở tệp', load: 'nạp', save: 'lưu', rows: 'dòng', rate: 'dòng/giây', left: 'còn' },
  en: { open: 'opening', load: 'loading', save: 'saving', rows: 'rows', rate: 'rows/s', left: 'left' },
} as const

/** One line of a terminal: a bar by bytes worked through, files, rows and rows a second, the time that is left, and the file. */
export function progressLine(
  { phase, path, file, files, rows, bytes, totalBytes }: IngestProgress,
  seconds: number,
  width: number,
  language: Language,
): string {
  const said = words[language]
  const share = totalBytes === 0 ? 0 : bytes / totalBytes
  const full = Math.round(share * cells)
  const parts = [`${'█'.repeat(full)}${'░'.repeat(cells - full)} ${said[phase]} ${file}/${files}`]
  if (rows > 0 && seconds > 0) {
    parts.push(
      `${formatCount(rows, language)} ${said.rows}`,
      `${formatCount(Math.round(rows / seconds), language)} ${said.rate}`,
    )
  }
  if (share > 0 && phase !== 'save') parts.push(`${said.left} ${clock((seconds / share) * (1 - share))}`)
  return cutTo([...parts, path].join(' · '), width)
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
