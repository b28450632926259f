import ts from 'typescript'
import type { Metric } from '../packages/metrics/src/index.ts'
import { generatedNote, openSources, signatureOf } from './api-surface.ts'

/**
 * The reference of the metrics: the catalogue in words, then every function with its whole doc comment, under the
 * headings that the entry file gives its exports. Types stand in the surface file.
 */
export function apiReference(entries: readonly string[], metrics: readonly Metric[]): string {
  return [
    '# Reference of @vedich/metrics',
    `${generatedNote} To start: [Reuse the metrics](reuse-metrics.md). Every type with its fields: [the surface](../packages/metrics/api-surface.md).`,
    '## The catalogue',
    catalogue(metrics),
    ...entries.flatMap(chapters),
  ].join('\n\n')
}

function chapters(entry: string): string[] {
  const { checker, program, exported } = openSources(entry)
  const source = program.getSourceFile(entry)
  if (source === undefined) return []
  return chaptersOf(source).flatMap(({ about, names }) => {
    const described = names.flatMap((name) => {
      const symbol = exported.get(name)
      return symbol === undefined ? [] : entryOf(checker, name, symbol)
    })
    const [title = '', ...rest] = about.split(/(?<=[.:])\s+/u)
    return described.length === 0
      ? []
      : [`## ${title.replace(/[.:]$/u, '')}`, ...(rest.length === 0 ? [] : [rest.join(' ')]), ...described]
  })
}

function catalogue(metrics: readonly Metric[]): string {
  const rows = metrics.map(({ id, label, description, formula, missing, dimensions }) => {
    const cells = [`\`${id}\``, label.en, description.en, formula.en, missing.en, dimensions.join(', ')]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return [
    '| id | name | what it is | formula | what is missing | dimensions |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** The export statements of a file, each under the comment that stands above it or above those before it. */
function chaptersOf(source: ts.SourceFile): { about: string; names: string[] }[] {
  const chapters: { about: string; names: string[] }[] = []
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) continue
    if (!ts.isNamedExports(statement.exportClause)) continue
    const [comment] = ts.getJSDocCommentsAndTags(statement)
    const names = statement.exportClause.elements.map(({ name }) => name.text)
    const about = comment === undefined ? '' : headline(comment.getText(source))
    const last = chapters.at(-1)
    if (about === '' && last !== undefined) last.names.push(...names)
    else chapters.push({ about, names })
  }
  return chapters
}

function headline(comment: string): string {
  return comment
    .replaceAll(/^\/\*\*|\s*\*\/$|^\s*\* ?/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

function entryOf(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): string[] {
  const declarations = (symbol.declarations ?? []).filter(
    (declaration) => ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration),
  )
  if (declarations.length === 0) return []
  const about = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const throws = symbol
    .getJsDocTags(checker)
    .map(({ name: tag, text }) => `**${tag}** ${ts.displayPartsToString(text)}`)
  const code = declarations.map((declaration) => signatureOf(checker, symbol, declaration))
  return [
    [`### ${name}`, ['```ts', ...new Set(code), '```'].join('\n'), about, ...throws]
      .filter((part) => part !== '')
      .join('\n\n'),
  ]
}
