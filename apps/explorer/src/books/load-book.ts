import { EngineError } from '@vedich/engine'
import {
  dataTestResults,
  driftedColumns,
  flaggedRows,
  rejectedRows,
  runs,
  sourceFiles,
  vocabularyGaps,
} from '@vedich/metrics'
import type { Source } from '../data/source.ts'
import type { Language } from '../messages/language.ts'
import type { BookWords } from './book-words.ts'
import { fileWords } from './file-words.ts'
import { driftWords, testWords } from './check-words.ts'
import { flaggedWords, gapWords, rejectedWords } from './finding-words.ts'
import type { Part } from './part.ts'
import { runWords } from './run-words.ts'

/** The words of a part, once its rows are there; they are written anew for each language. */
export type Told = (language: Language) => BookWords

/** Reads one of the pipeline's books. NULL when the snapshot is older than the book. */
export async function loadBook(
  source: Source,
  campaign: string,
  part: Exclude<Part, 'dictionary'>,
): Promise<Told | null> {
  try {
    return await told(source, campaign, part)
  } catch (error) {
    const isMissing = error instanceof EngineError && error.code === 'sql'
    if (isMissing) return null
    throw error
  }
}

async function told(source: Source, campaign: string, part: Exclude<Part, 'dictionary'>): Promise<Told> {
  switch (part) {
    case 'runs': {
      const rows = await source.list(runs())
      return (language) => runWords(rows, language)
    }
    case 'files': {
      const rows = await source.list(sourceFiles(campaign))
      return (language) => fileWords(rows, language)
    }
    case 'rejected': {
      const rows = await source.list(rejectedRows(campaign))
      return (language) => rejectedWords(rows, language)
    }
    case 'flagged': {
      const rows = await source.list(flaggedRows(campaign))
      return (language) => flaggedWords(rows, language)
    }
    case 'gaps': {
      const rows = await source.list(vocabularyGaps(campaign))
      return (language) => gapWords(rows, language)
    }
    case 'drift': {
      const rows = await source.list(driftedColumns(campaign))
      return (language) => driftWords(rows, language)
    }
    case 'tests': {
      const rows = await source.list(dataTestResults(campaign))
      return (language) => testWords(rows, language)
    }
  }
}
