import type { vi } from './layout.vi.ts'

/** The words of grouping, columns and spans of the list, in English. */
export const en: typeof vi = {
  group: 'Group by',
  noGroup: 'Not grouped',
  within: 'then by',
  noWithin: 'nothing more',
  across: 'Columns by',
  noAcross: 'measures',
  cell: 'Cells show',
  cells: { works: 'Works', completed: 'Completed', rate: 'Rate', budget: 'Budget, million dong' },
  by: {
    tier: 'Tier',
    unit: 'Unit',
    category: 'Field',
    status: 'Status',
    parent: 'Unit above',
    subcategory: 'Field in detail',
  },
  columns: 'Columns',
  spans: 'Dates, days late, budget',
  sides: { from: 'from', to: 'to' },
  from: (p) => `${p.name}: from`,
  to: (p) => `${p.name}: to`,
  span: {
    registered: 'Registered on',
    due: 'Due on',
    completed: 'Completed on',
    budget: 'Budget, million dong',
    late: 'Days late',
  },
  dong: 'Budget, dong',
  total: 'Total',
  title: (p) => `Works by ${p.by}`,
  titleThen: (p) => `Works by ${p.by}, then by ${p.then}`,
  titleAcross: (p) => `${p.cell} by ${p.by} and ${p.across}`,
  shortened: (p) => `The first ${p.shown} of ${p.count} rows. The download has them all.`,
}
