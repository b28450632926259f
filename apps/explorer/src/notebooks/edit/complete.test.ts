import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { expressionCompletions, javaScriptCompletions } from './complete-javascript.ts'
import { columnCompletions, metricQueryCompletions } from './complete-sql.ts'

/** What is offered at the end of a text. */
function offered(
  complete: (context: CompletionContext) => CompletionResult | null,
  text: string,
): readonly string[] {
  const state = EditorState.create({ doc: text })
  return complete(new CompletionContext(state, text.length, false))?.options.map(({ label }) => label) ?? []
}

const names = () => ['tier', 'rows']

describe('completion', () => {
  it('offers the columns of the tables that a query names, with what they mean', () => {
    const text = 'SELECT due FROM core.work'
    const state = EditorState.create({ doc: text })
    const result = columnCompletions('vi')(new CompletionContext(state, 'SELECT due'.length, false))
    const due = result?.options.find(({ label }) => label === 'due_on')
    expect(due).toMatchObject({ detail: 'DATE', info: expect.stringMatching(/\S/u) })
    expect(result?.options.some(({ label }) => label === 'percent_text')).toBe(false)
  })

  it('offers metrics in a query, as tables to read from', () => {
    const complete = metricQueryCompletions('en')
    expect(offered(complete, 'SELECT * FROM compl')).toContain('completion_rate')
    expect(offered(complete, 'SELECT core.')).toEqual([])
  })

  it('offers names of cells and metrics inside ${…} of text and queries, and not outside', () => {
    const complete = expressionCompletions('en', names)
    expect(offered(complete, 'WHERE tier_id = ${ti')).toContain('tier')
    expect(offered(complete, 'FROM ${metric("compl')).toContain('completion_rate')
    expect(offered(complete, 'WHERE ti')).toEqual([])
  })

  it('offers the metric’s own dimensions behind by, and what is at hand elsewhere', () => {
    const complete = javaScriptCompletions('vi', names)
    expect(offered(complete, 'metric("completion_rate", {by: ["')).toContain('tier')
    expect(offered(complete, 'Pl')).toEqual(expect.arrayContaining(['Plot', 'rows']))
    expect(offered(complete, 'rows.ma')).toEqual([])
  })
})
