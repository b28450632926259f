import { metrics } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import type { Work } from '../data/work.ts'
import { shorten } from '../format/shorten.ts'
import { anyWork, isFiltered } from '../route/filter.ts'
import { contrasts, themes } from '../route/preferences.ts'
import { itemHref, printRoute, worksHref } from '../route/route.ts'
import type { Page } from '../state/page.svelte.ts'
import { views } from '../view/registry.ts'
import { messages } from './messages.ts'
import type { PaletteItem } from './palette-item.ts'

/** What the palette offers besides works, which are searched in the database. */
export function standingItems(page: Page, register: Register): PaletteItem[] {
  return [...viewItems(page), ...actionItems(page, register), ...unitItems(register), ...metricItems(page)]
}

export function workItems(works: readonly Work[]): PaletteItem[] {
  return works.map((work) => ({
    id: `work:${work.work_id}`,
    group: 'works',
    label: shorten(work.title),
    detail: `${work.work_id} · ${work.unit_name ?? work.unit_id}`,
    run: () => follow(worksHref({}, { work: work.work_id })),
  }))
}

function viewItems(page: Page): PaletteItem[] {
  return views.map((view) => ({
    id: `view:${view.id}`,
    group: 'views',
    label: view.label[page.language.code],
    run: () => follow(page.hrefOf(view)),
  }))
}

function actionItems(page: Page, { campaign, campaigns }: Register): PaletteItem[] {
  const { code } = page.language
  const words = messages[code].actions
  const action = (id: string, label: string, run: () => void, keys?: string): PaletteItem => ({
    id: `action:${id}`,
    group: 'actions',
    label,
    run,
    ...(keys === undefined ? {} : { keys }),
  })
  const canFilter = page.view?.isFiltered === true
  return [
    ...(canFilter && page.canUndo ? [action('undo', words.undo, () => page.retrace(-1), 'Ctrl Z')] : []),
    ...(canFilter && page.canRedo ? [action('redo', words.redo, () => page.retrace(1), 'Ctrl Shift Z')] : []),
    ...(canFilter && isFiltered(page.filter)
      ? [action('clear', words.clear, () => page.setFilter(anyWork))]
      : []),
    action('open', words.open, () => follow(printRoute('open'))),
    ...campaigns
      .filter(({ campaign_id }) => campaign_id !== campaign.campaign_id)
      .map((other) =>
        action(`campaign-${other.campaign_id}`, words.campaign({ name: other[`name_${code}`] }), () =>
          page.choose({ campaign: other.campaign_id }),
        ),
      ),
    action('copy', words.copyLink, () => void copyLink(page)),
    action('language', words.language, () => page.choose({ lang: code === 'vi' ? 'en' : 'vi' })),
    ...themes
      .filter((theme) => theme !== page.preferences.theme)
      .map((theme) => action(`theme-${theme}`, words.theme[theme], () => page.choose({ theme }))),
    ...contrasts
      .filter((contrast) => contrast !== page.preferences.contrast)
      .map((contrast) =>
        action(`contrast-${contrast}`, words.contrast[contrast], () => page.choose({ contrast })),
      ),
    action('shortcuts', words.shortcuts, () => (page.overlay = 'shortcuts'), '?'),
    action('print', words.print, () => window.print()),
  ]
}

function unitItems({ units }: Register): PaletteItem[] {
  return [...units.values()].map((unit) => ({
    id: `unit:${unit.unit_id}`,
    group: 'units',
    label: unit.name,
    run: () => follow(itemHref('units', unit.unit_id)),
  }))
}

/** Metrics are defined in the dictionary of the data view. */
function metricItems(page: Page): PaletteItem[] {
  const { code } = page.language
  return metrics.map((metric) => ({
    id: `metric:${metric.id}`,
    group: 'metrics',
    label: metric.label[code],
    detail: metric.description[code],
    run: () => follow(printRoute('data', new URLSearchParams({ part: 'dictionary', term: metric.id }))),
  }))
}

function follow(href: string): void {
  location.hash = href
}

async function copyLink(page: Page): Promise<void> {
  const words = messages[page.language.code]
  try {
    await navigator.clipboard.writeText(location.href)
    page.say(words.copied)
  } catch {
    // A browser may refuse without HTTPS or permission; the address bar is always there.
    page.say(words.notCopied)
  }
}
