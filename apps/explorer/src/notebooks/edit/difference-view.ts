import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Attachment } from 'svelte/attachments'
import { codeTheme } from './code-theme.ts'

/** What differs between two texts: lines of the first struck, those of the second marked, the same ones folded. */
export function differenceView(original: string, changed: string): Attachment<HTMLElement> {
  return (parent) => {
    const view = new EditorView({
      parent,
      doc: changed,
      extensions: [
        unifiedMergeView({
          original,
          mergeControls: false,
          syntaxHighlightDeletions: false,
          collapseUnchanged: { margin: 2, minSize: 4 },
        }),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        codeTheme,
        differenceTheme,
      ],
    })
    return () => view.destroy()
  }
}

const differenceTheme = EditorView.theme({
  '.cm-deletedChunk': { backgroundColor: 'var(--paper-2)', color: 'var(--ink-2)', padding: '0 12px' },
  '.cm-deletedChunk .cm-deletedText, .cm-deletedLine': { background: 'none', textDecoration: 'line-through' },
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--done-wash)' },
  '&.cm-merge-b .cm-changedText': { background: 'none', borderBottom: '2px solid var(--done)' },
  '.cm-collapsedLines': { background: 'var(--paper-2)', color: 'var(--ink-2)' },
})
