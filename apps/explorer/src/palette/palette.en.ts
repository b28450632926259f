import { plural } from '../format/plural.ts'
import type { vi } from './palette.vi.ts'

/** The words of the command palette and of the list of keys in English. */
export const en: typeof vi = {
  label: 'Quick find',
  placeholder: 'Pages, units, works, metrics, actions',
  none: (p) => `Nothing matches “${p.text}”. Try fewer words; accents are not needed.`,
  count: (p) => plural(p.count, 'result'),
  groups: { views: 'Pages', actions: 'Actions', units: 'Units', works: 'Works', metrics: 'Metrics' },
  actions: {
    language: 'Đọc bằng tiếng Việt',
    theme: { system: 'Appearance of the system', light: 'Light appearance', dark: 'Dark appearance' },
    contrast: { system: 'Contrast of the system', more: 'High contrast' },
    campaign: (p) => `Change to: ${p.name}`,
    open: 'Open a file',
    copyLink: 'Copy the link to this page',
    undo: 'Undo the filters',
    redo: 'Redo the filters',
    clear: 'Clear every filter',
    shortcuts: 'Keyboard shortcuts',
    print: 'Print this page',
  },
  copied: 'The link is copied.',
  notCopied: 'The browser does not allow copying. Copy it from the address bar.',
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    palette: 'Find pages, units, works and actions',
    search: 'Search the list of works',
    undo: 'Undo the filters',
    redo: 'Redo the filters',
    rows: 'Walk through rows and results',
    brush: 'Move one end of the span chosen on a chart',
    brushEnds: 'Move that end to the start or the end of the axis',
    figures: 'Next, previous figure on the Audit page',
    paste: 'Look at a table copied from Excel, or a file',
    escape: 'Close, or clear the span',
    help: 'Open this sheet',
  },
}
