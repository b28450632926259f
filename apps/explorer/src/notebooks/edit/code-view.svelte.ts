import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete'
import { defaultKeymap } from '@codemirror/commands'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { highlightSelectionMatches } from '@codemirror/search'
import { Compartment, EditorSelection, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { LanguageCode } from '../../messages/language-code.ts'
import { cellCommand, type CellCommand } from './cell-key.ts'
import type { Mode } from './cells.ts'
import { codeLanguage } from './code-language.ts'
import { codeTheme } from './code-theme.ts'
import { smallestChange } from './smallest-change.ts'

/** What the editor of a cell shows and tells; the functions are read again when what they read changes. */
export interface CodeOptions {
  readonly text: () => string
  readonly mode: () => Mode
  readonly language: () => LanguageCode
  readonly label: () => string
  readonly hint: () => string
  /** Where the caret should be; NULL while it is not in this cell's text. */
  readonly caret: () => { readonly range?: { readonly from: number; readonly to: number } } | null
  readonly names: () => readonly string[]
  readonly write: (text: string) => void
  readonly command: (command: CellCommand) => void
  readonly focused: () => void
}

/** The text of a cell in CodeMirror. It keeps no history of its own: steps are taken back across cells. */
export function codeView(options: CodeOptions): Attachment<HTMLElement> {
  return (parent) => {
    const language = new Compartment()
    const words = new Compartment()
    const view = untrack(() => createView(parent, options, [language.of([]), words.of([])]))
    $effect(() => {
      view.dispatch({
        effects: language.reconfigure(codeLanguage(options.mode(), options.language(), options.names)),
      })
    })
    $effect(() => {
      const label = EditorView.contentAttributes.of({ 'aria-label': options.label() })
      view.dispatch({ effects: words.reconfigure([label, placeholder(options.hint())]) })
    })
    // Only what differs is replaced, and nothing while the text came from here: an input method stays undisturbed.
    $effect(() => {
      const change = smallestChange(view.state.doc.toString(), options.text())
      if (change !== null) view.dispatch({ changes: change })
    })
    $effect(() => {
      const caret = options.caret()
      if (caret !== null) placeCaret(view, caret.range)
    })
    return () => view.destroy()
  }
}

function createView(parent: HTMLElement, options: CodeOptions, changing: readonly Extension[]): EditorView {
  return new EditorView({
    parent,
    doc: options.text(),
    extensions: [
      Prec.highest(EditorView.domEventHandlers({ keydown: (event, view) => press(event, view, options) })),
      changing,
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      highlightSelectionMatches(),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.domEventHandlers({ focus: () => options.focused() }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) options.write(state.doc.toString())
      }),
      codeTheme,
    ],
  })
}

function press(event: KeyboardEvent, view: EditorView, { command }: CodeOptions): boolean {
  const asked = view.composing ? null : cellCommand(event, true)
  if (asked === null) return false
  if (asked === 'leave' && completionStatus(view.state) !== null) return false
  event.preventDefault()
  event.stopPropagation()
  command(asked)
  return true
}

function placeCaret(
  view: EditorView,
  range: { readonly from: number; readonly to: number } | undefined,
): void {
  if (!view.hasFocus) view.focus()
  if (range === undefined) return
  const end = view.state.doc.length
  const selection = EditorSelection.single(Math.min(range.from, end), Math.min(range.to, end))
  view.dispatch({ selection, scrollIntoView: true })
}
