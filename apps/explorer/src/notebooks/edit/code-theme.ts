import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Code in the ink of the page; colours come from its tokens, so that day and night need no second theme. */
export const codeTheme = [
  EditorView.theme({
    '&': { fontSize: '0.8125rem', backgroundColor: 'transparent' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': {
      fontFamily: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
      lineHeight: '20px',
    },
    '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 12px' },
    '.cm-placeholder': { color: 'var(--ink-2)' },
    '&.cm-focused .cm-matchingBracket': {
      backgroundColor: 'var(--done-wash)',
      outline: '1px solid var(--rule-2)',
    },
    '.cm-selectionMatch': { backgroundColor: 'var(--done-wash)' },
    '.cm-tooltip': {
      backgroundColor: 'var(--float)',
      color: 'var(--ink)',
      border: '1px solid var(--rule)',
      borderRadius: '4px',
      maxWidth: 'min(34rem, 92vw)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', fontSize: '0.875rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'var(--ink)',
      color: 'var(--paper)',
    },
    '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', opacity: '0.8', marginLeft: '12px' },
    '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', fontFamily: 'var(--font)', fontSize: '0.875rem' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--accent)' },
      { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--done)' },
      { tag: [tags.number, tags.bool, tags.null, tags.typeName], color: 'var(--open)' },
      { tag: [tags.comment, tags.processingInstruction], color: 'var(--ink-2)', fontStyle: 'italic' },
      { tag: tags.heading, fontWeight: '700' },
      { tag: tags.strong, fontWeight: '700' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: [tags.link, tags.url], textDecoration: 'underline' },
    ]),
  ),
]
