import type { View } from './view.ts'

/** The pages there are, in the order of the navigation. A new page is one line here and a folder of its own. */
export const views: readonly View[] = [
  {
    id: '',
    label: { vi: 'Tổng quan', en: 'Overview' },
    isFiltered: false,
    load: () => import('../overview/Overview.svelte'),
  },
  {
    id: 'explore',
    label: { vi: 'Khám phá', en: 'Explore' },
    isFiltered: true,
    load: () => import('../explore/Explore.svelte'),
  },
  {
    id: 'works',
    label: { vi: 'Công trình', en: 'Works' },
    isFiltered: true,
    load: () => import('../works/Works.svelte'),
  },
  {
    id: 'units',
    label: { vi: 'Đơn vị', en: 'Units' },
    isFiltered: false,
    load: () => import('../units/Units.svelte'),
  },
  {
    id: 'trends',
    label: { vi: 'Xu hướng', en: 'Trends' },
    isFiltered: false,
    load: () => import('../trends/Trends.svelte'),
  },
  {
    id: 'compare',
    label: { vi: 'So sánh', en: 'Compare' },
    isFiltered: false,
    load: () => import('../compare/Compare.svelte'),
  },
  {
    id: 'audit',
    label: { vi: 'Kiểm chứng', en: 'Audit' },
    isFiltered: false,
    load: () => import('../audit/Audit.svelte'),
  },
  {
    id: 'awards',
    label: { vi: 'Khen thưởng', en: 'Awards' },
    isFiltered: false,
    load: () => import('../awards/Awards.svelte'),
  },
  {
    id: 'data',
    label: { vi: 'Dữ liệu', en: 'Data' },
    isFiltered: false,
    load: () => import('../books/Books.svelte'),
  },
  {
    id: 'notebooks',
    label: { vi: 'Sổ tay', en: 'Notebooks' },
    isFiltered: false,
    isKept: false,
    load: () => import('../notebooks/Notebooks.svelte'),
  },
]

/** The page that shows a file; its way in is an action, not the navigation. */
const opener: View = {
  id: 'open',
  label: { vi: 'Mở tệp', en: 'Open a file' },
  isFiltered: false,
  isKept: false,
  load: () => import('../open/Open.svelte'),
}

/** Undefined for a path that leads nowhere. */
export function findView(id: string): View | undefined {
  return [...views, opener].find((view) => view.id === id)
}
