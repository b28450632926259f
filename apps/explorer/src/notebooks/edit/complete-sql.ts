import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { SQLNamespace } from '@codemirror/lang-sql'
import { metrics } from '@vedich/metrics'
import { type Table, tables } from '@vedich/model'
import type { LanguageCode } from '../../messages/language-code.ts'

const all: readonly Table[] = Object.values(tables)

/** The tables of the warehouse under their schemas, with what each table and column means. */
export function sqlSchema(language: LanguageCode): SQLNamespace {
  return Object.fromEntries(
    ['core', 'meta'].map((schema) => [
      schema,
      {
        self: { label: schema, type: 'namespace' },
        children: Object.fromEntries(
          all
            .filter((table) => table.schema === schema)
            .map((table) => [
              table.name,
              {
                self: { label: table.name, type: 'class', detail: table.about[language] },
                children: columnsOf(table, language),
              },
            ]),
        ),
      },
    ]),
  )
}

/** Columns of the tables that the query names, without a table in front. */
export function columnCompletions(language: LanguageCode) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/(?<![.\w])\w+/u)
    if (word === null && !context.explicit) return null
    if (context.matchBefore(/\.\w*/u) !== null || isInExpression(context)) return null
    const text = context.state.doc.toString()
    const named = all.filter(({ schema, name }) =>
      new RegExp(String.raw`\b${schema}\.${name}\b`, 'iu').test(text),
    )
    const columns = named.flatMap((table) => columnsOf(table, language))
    const once = columns.filter(
      ({ label }, place) => columns.findIndex((other) => other.label === label) === place,
    )
    return { from: word?.from ?? context.pos, options: once, validFor: /^\w*$/u }
  }
}

/** Metrics, as tables that the query can read from. */
export function metricQueryCompletions(language: LanguageCode) {
  const options = metrics.map(({ id, label, description, dimensions }) => {
    const by = dimensions.includes('tier') ? ', {by: ["tier"]}' : ''
    return {
      label: id,
      type: 'constant',
      detail: label[language],
      info: description[language],
      apply: `\${metric("${id}"${by})}`,
    }
  })
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/(?<![.\w])\w+/u)
    if (word === null || isInExpression(context)) return null
    return { from: word.from, options, validFor: /^\w*$/u }
  }
}

/** Inside `${…}` JavaScript is written. */
export function isInExpression(context: CompletionContext): boolean {
  return context.matchBefore(/\$\{[^}]*/u) !== null
}

function columnsOf({ columns }: Table, language: LanguageCode): Completion[] {
  return Object.entries(columns).map(([label, { type, about }]) => ({
    label,
    type: 'property',
    detail: type,
    info: about[language],
    boost: 1,
  }))
}
