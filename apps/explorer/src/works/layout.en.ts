import type { vi } from './layout.vi.ts'

/** The words of grouping, columns and spans of the list, in English. */
export const en: typeof vi = {
  group: 'Group by',
  noGroup: 'Not grouped',
  by: { tier: 'Tier', unit: 'Unit', category: 'Field', status: 'Status' },
  columns: 'Columns',
  spans: 'Dates and budget',
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
  works: 'Works',
  completed: 'Completed',
  rate: 'Rate',
  budget: 'Budget, million dong',
  total: 'Total',
  title: (p) => `Works by ${p.by}`,
}
