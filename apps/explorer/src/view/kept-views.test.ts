import { expect, it } from 'vitest'
import { type KeptViews, openView } from './kept-views.ts'
import type { View } from './view.ts'

const load = () => Promise.reject(new Error('not loaded here'))
const label = { vi: '', en: '' }
const [works, units] = ['works', 'units'].map((id): View => ({ id, label, isFiltered: false, load })) as [
  View,
  View,
]
const notebooks: View = { id: 'notebooks', label, isFiltered: false, isKept: false, load }

function opened(...steps: readonly (readonly [View | undefined, string?])[]): KeptViews {
  return steps.reduce<KeptViews | null>(
    (before, [view, item = '']) => openView(before, view, item, 'vi'),
    null,
  ) as KeptViews
}

it('keeps a view that is left, and shows the same again', () => {
  const first = opened([works])
  const left = openView(first, units, '', 'vi')
  expect(left.all.map(({ view }) => view.id)).toEqual(['works', 'units'])
  expect(left.shown?.view).toBe(units)
  const back = openView(left, works, '', 'vi')
  expect(back.shown).toBe(first.shown)
  expect(back.all).toEqual(left.all)
})

it('keeps each view once, the list apart from what is shown of one thing', () => {
  const many = opened([units], [units, 'a'], [units], [units, 'b'], [works], [units, 'c'])
  expect(many.all.map(({ key }) => key)).toEqual(['units/', 'units/item', 'works/'])
})

it('shows none where the address leads nowhere, and keeps them', () => {
  const nowhere = opened([works], [undefined])
  expect(nowhere.shown).toBeNull()
  expect(nowhere.all).toHaveLength(1)
})

it('begins anew with what failed, and with what does not outlive its being left', () => {
  const failed = opened([works])
  const mend = failed.shown?.fail()
  expect(openView(failed, works, '', 'vi').shown).toBe(failed.shown)
  expect(openView(failed, units, '', 'vi').all.map(({ view }) => view.id)).toEqual(['units'])
  mend?.()
  expect(openView(failed, units, '', 'vi').all).toHaveLength(2)
  expect(opened([notebooks], [works]).all.map(({ view }) => view.id)).toEqual(['works'])
})

it('lets go of hidden views when the language changes, and turns the open one', () => {
  const both = opened([works], [units])
  const turned = openView(both, units, '', 'en')
  expect(turned.all).toEqual([both.shown])
})
