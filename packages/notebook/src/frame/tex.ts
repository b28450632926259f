import temml from 'temml'

type Tag = (strings: readonly string[], ...values: readonly unknown[]) => Element

/** Notebook Kit's `tex`, which writes MathML: it needs neither fonts nor a style sheet from elsewhere. */
export const tex = Object.assign(tag(false), { block: tag(true) })

function tag(displayMode: boolean): Tag {
  return (strings, ...values) => {
    const source = String.raw({ raw: rawOf(strings) }, ...values)
    const root = document.createElement(displayMode ? 'div' : 'span')
    temml.render(source, root, { displayMode, throwOnError: true })
    return root
  }
}

/** Backslashes as they were written. */
function rawOf(strings: readonly string[]): readonly string[] {
  return 'raw' in strings ? (strings as TemplateStringsArray).raw : strings
}
