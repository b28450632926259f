import { createHash } from 'node:crypto'

import type { RowKey } from './corrections.ts'

const mark = 'vedich-row-1'

/** The text of a hidden key cell. */
export function writeRowKey({ campaign, path, sheet, row, cells, fingerprint }: RowKey): string {
  return JSON.stringify([mark, campaign, path, sheet, row, cells, fingerprint])
}

/** Reads a key cell back; undefined for any other text. */
export function readRowKey(text: string | null): RowKey | undefined {
  if (text === null || !text.startsWith(`["${mark}"`)) return undefined
  const parts = parsed(text)
  if (!Array.isArray(parts)) return undefined
  const [, campaign, path, sheet, row, cells, fingerprint] = parts as unknown[]
  return typeof campaign === 'string' &&
    typeof path === 'string' &&
    typeof sheet === 'string' &&
    typeof row === 'number' &&
    typeof cells === 'number' &&
    typeof fingerprint === 'string'
    ? { campaign, path, sheet, row, cells, fingerprint }
    : undefined
}

/** A short hash of what a row's cells say, whatever their spacing and composition. */
export function rowFingerprint(cells: readonly (string | null)[]): string {
  const texts = cells.map((cell) => plainText(cell) ?? '')
  const last = texts.findLastIndex((text) => text !== '')
  return createHash('sha256')
    .update(texts.slice(0, last + 1).join('\u001f'))
    .digest('hex')
    .slice(0, 16)
}

/** A cell's text in NFC without surplus space; null when nothing is left. */
export function plainText(cell: string | null): string | null {
  const text = (cell ?? '')
    .normalize('NFC')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim()
  return text === '' ? null : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
