import type { FileFormat } from '../source/format.ts'

/** How far a run has come. */
export interface IngestProgress {
  /**
   * `open`: the text is taken out of the files, one after the other; `load`: their rows go into the warehouse; `save`: the
   * run is committed and its snapshot published.
   */
  readonly phase: Phase | 'save'
  /** The file, as the user names it; the last one while saving. */
  readonly path: string
  /** Its number among the files to be read, from 1. */
  readonly file: number
  readonly files: number
  /** Loaded so far; those of the file itself by how far it has come. */
  readonly rows: number
  /** Worked through so far, likewise. */
  readonly bytes: number
  readonly totalBytes: number
}

type Phase = 'open' | 'load'

/** A file as a meter knows it. */
export interface MeteredFile {
  readonly path: string
  readonly format: FileFormat
  readonly bytes: number
}

/** Follows the reading of a campaign's files: each is opened once, and then each is loaded once. */
export interface Meter {
  begin(phase: Phase, file: MeteredFile): IngestProgress
  /** The rows of the file, or more of them, once they are counted. */
  count(rows: number): void
  /**
   * What begins now takes the file as far as `until`, from 0 to 1. `reached` tells how far it is itself; where nothing can
   * tell, it goes on at the pace of the steps before it.
   */
  step(until: number, reached?: () => number): void
  /** All files are loaded. */
  save(): void
  read(): IngestProgress | undefined
}

/** Steps without a measure of their own stop short of their end. */
const mostOfStep = 0.95

export function runMeter(files: number, totalBytes: number, clock: () => number): Meter {
  const before = { bytes: 0, rows: 0, open: 0, load: 0 }
  let now: { phase: Phase; file: MeteredFile; startedAt: number; rows: number } | undefined
  let isSaving = false
  let furthest = 0
  let step = { from: 0, until: 0, startedAt: 0, reached: (): number => 0 }

  const share = () => {
    const reached = step.from + (step.until - step.from) * Math.min(1, step.reached())
    furthest = Math.max(furthest, reached)
    return furthest
  }
  const paced = (): number => {
    const { from, until, startedAt } = step
    const took = startedAt - (now?.startedAt ?? 0)
    if (from === 0 || took === 0) return 0
    return Math.min(mostOfStep, ((clock() - startedAt) / took) * (from / (until - from)))
  }
  const bytesOf = (part: number) =>
    now === undefined ? 0 : now.file.bytes * shareOf(now.phase, now.file.format) * part
  const read = (): IngestProgress | undefined => {
    if (now === undefined) return undefined
    const { phase, file } = now
    const part = isSaving ? 1 : share()
    return {
      phase: isSaving ? 'save' : phase,
      path: file.path,
      file: before[phase],
      files,
      rows: Math.round(before.rows + now.rows * part),
      bytes: isSaving ? totalBytes : Math.round(before.bytes + bytesOf(part)),
      totalBytes,
    }
  }
  return {
    begin(phase, file) {
      before.bytes += bytesOf(1)
      before.rows += now?.rows ?? 0
      before[phase] += 1
      const progress = { phase, path: file.path, file: before[phase], files, rows: before.rows, totalBytes }
      furthest = 0
      now = { phase, file, startedAt: clock(), rows: 0 }
      step = { from: 0, until: 0, startedAt: clock(), reached: () => 0 }
      return { ...progress, bytes: Math.round(before.bytes) }
    },
    count(rows) {
      if (now) now.rows += rows
    },
    step(until, reached = paced) {
      step = { from: step.until, until, startedAt: clock(), reached }
    },
    save() {
      isSaving = true
    },
    read,
  }
}

/** The part of a file's time that opening it takes: the text of a workbook must be unpacked and written out. */
function shareOf(phase: Phase, format: FileFormat): number {
  const open = format === 'csv' || format === 'text' ? 0.05 : 0.5
  return phase === 'open' ? open : 1 - open
}
