import { javascript } from '@codemirror/lang-javascript'
import { markdown } from '@codemirror/lang-markdown'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { html } from '@codemirror/lang-html'
import type { Extension } from '@codemirror/state'
import type { LanguageCode } from '../../messages/language-code.ts'
import type { Mode } from './cells.ts'
import { columnCompletions, metricQueryCompletions, sqlSchema } from './complete-sql.ts'
import { expressionCompletions, javaScriptCompletions } from './complete-javascript.ts'

/** What a cell of a kind is written in, with what completes it. */
export function codeLanguage(mode: Mode, language: LanguageCode, names: () => readonly string[]): Extension {
  if (mode === 'sql') {
    // DuckDB's SQL is nearest to PostgreSQL's.
    const support = sql({ dialect: PostgreSQL, schema: sqlSchema(language), upperCaseKeywords: true })
    return [
      support,
      support.language.data.of({ autocomplete: columnCompletions(language) }),
      support.language.data.of({ autocomplete: metricQueryCompletions(language) }),
      support.language.data.of({ autocomplete: expressionCompletions(language, names) }),
    ]
  }
  if (mode === 'md') {
    const support = markdown()
    return [support, support.language.data.of({ autocomplete: expressionCompletions(language, names) })]
  }
  if (mode === 'html') return html()
  if (mode === 'js' || mode === 'ts' || mode === 'ojs') {
    const support = javascript({ typescript: mode === 'ts' })
    return [support, support.language.data.of({ autocomplete: javaScriptCompletions(language, names) })]
  }
  return []
}
