import { type ReadOptions, readReport } from './read-report.ts'
import type { ReportedFigure } from './reported-figure.ts'

/** The figures alone of {@link readReport}. */
export function readFigures(raw: string, options: ReadOptions = {}): ReportedFigure[] {
  return readReport(raw, options).readings.map(({ figure }) => figure)
}
