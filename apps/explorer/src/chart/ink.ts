/** Chart colours: the page's tokens, so a change of theme needs no redraw. */
export const ink = {
  paper: 'var(--paper)',
  wash: 'var(--paper-2)',
  strong: 'var(--ink)',
  secondary: 'var(--ink-2)',
  rule: 'var(--rule)',
  rule2: 'var(--rule-2)',
  accent: 'var(--accent)',
  done: 'var(--done)',
  doneWash: 'var(--done-wash)',
  open: 'var(--open)',
  overdue: 'var(--overdue)',
  hatch: 'url(#hatch-overdue)',
} as const

export const strokes = { hair: 1, thin: 1.5, thick: 3 } as const
