import { EngineError } from '../engine-error.ts'

/** The types that the native engine has no Arrow form for; here they would arrive as bytes without meaning. */
const formless = /\b(?:BIGNUM|BIT|GEOMETRY|TIME WITH TIME ZONE|UHUGEINT|UNION|VARIANT)\b/u

/** @throws EngineError `unsupported` naming the first column whose type has no Arrow form. */
export function checkTypes(names: readonly string[], types: readonly string[]): void {
  types.forEach((type, index) => {
    if (!formless.test(withoutQuoted(type))) return
    const column = names[index] ?? String(index + 1)
    throw new EngineError({
      code: 'unsupported',
      what: `column ${JSON.stringify(column)} has type ${type}, which has no Arrow form`,
      where: column,
      fix: `cast it to VARCHAR: CAST(... AS VARCHAR)`,
    })
  })
}

/** Names of fields and labels of enums say nothing about the type. */
function withoutQuoted(type: string): string {
  return type.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, '')
}
