import ts from 'typescript'

/**
 * Every export of an entry file with its signature and the first sentence of its doc comment, as Markdown. The
 * compiler that checks the sources writes it, so it cannot tell another story; no second tool has to keep up
 * with the language.
 */
export function apiSurface(title: string, entry: string): string {
  const { checker, exported } = openSources(entry)
  const sections = [...exported].map(([name, symbol]) => section(checker, name, symbol)).toSorted()
  return [`# ${title}`, generatedNote, ...sections].join('\n\n') + '\n'
}

export const generatedNote = 'Generated from the sources by `npm run generate`.'

/** An entry file as the compiler sees it: what it exports under which names, where that was declared. */
export interface Sources {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  readonly exported: ReadonlyMap<string, ts.Symbol>
}

export function openSources(entry: string): Sources {
  const program = ts.createProgram([entry], {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@vedich/source'],
    allowImportingTsExtensions: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const entrance = source && checker.getSymbolAtLocation(source)
  if (entrance === undefined) throw new Error(`${entry} exports nothing`)
  const exported = checker
    .getExportsOfModule(entrance)
    .map((symbol) => [symbol.name, declared(checker, symbol)] as const)
  return { checker, program, exported: new Map(exported) }
}

function declared(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function section(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): string {
  const about = firstSentence(ts.displayPartsToString(symbol.getDocumentationComment(checker)))
  const code = (symbol.declarations ?? []).map((declaration) => signatureOf(checker, symbol, declaration))
  return [`## ${name}`, ...(about === '' ? [] : [about]), ['```ts', ...new Set(code), '```'].join('\n')].join(
    '\n\n',
  )
}

export function signatureOf(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration): string {
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText()
    const head = declaration.body ? text.slice(0, declaration.body.getStart() - declaration.getStart()) : text
    return withoutExport(head)
  }
  if (ts.isVariableDeclaration(declaration)) {
    const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
    return `const ${symbol.name}: ${checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`
  }
  if (ts.isClassDeclaration(declaration)) {
    const members = declaration.members.map((member) => {
      const body =
        ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member) ? member.body : undefined
      const text = member.getText()
      return `  ${(body ? text.slice(0, body.getStart() - member.getStart()) : text).trim()}`
    })
    const parents = (declaration.heritageClauses ?? []).map((clause) => ` ${clause.getText()}`).join('')
    return [`class ${symbol.name}${parents} {`, ...members, '}'].join('\n')
  }
  return withoutExport(declaration.getText())
}

function withoutExport(text: string): string {
  return text.replace(/^export /u, '').trim()
}

function firstSentence(text: string): string {
  const [first = ''] = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[.:?])\s+(?=[A-Z`])/u)
  return first
}
