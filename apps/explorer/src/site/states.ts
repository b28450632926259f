import { workStatuses } from '@vedich/model'
import { auditPublished } from '../audit/audited-text.ts'
import { totalsOf } from '../audit/source-records.ts'
import { loadAwards } from '../awards/load-awards.ts'
import { loadBook } from '../books/load-book.ts'
import { parts } from '../books/part.ts'
import { loadFacets } from '../data/facets.ts'
import { loadOverview } from '../data/overview.ts'
import { loadRegister, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { loadStory } from '../data/work-story.ts'
import { worksCount, worksPage, worksSpec } from '../data/works-page.ts'
import { loadForecast } from '../overview/forecast.ts'
import { loadKnownThen } from '../overview/known-then.ts'
import { loadChanges } from '../overview/load-changes.ts'
import { loadUnitStanding } from '../overview/unit-standing.ts'
import {
  nextSort,
  parseWorksQuery,
  printWorksQuery,
  sortColumns,
  type WorksQuery,
} from '../route/works-query.ts'
import {
  type CompareAddress,
  comparedMetrics,
  groupsFor,
  kindsIn,
  parseCompareAddress,
  printCompareAddress,
  sidesOf,
} from '../compare/compare-address.ts'
import { loadComparison } from '../compare/load-comparison.ts'
import { loadTrends } from '../trends/load-trends.ts'
import {
  forecastDays,
  parseTrendsAddress,
  printTrendsAddress,
  untilDeadline,
} from '../trends/trends-address.ts'
import { loadUnit } from '../units/load-unit.ts'
import { loadUnits } from '../units/load-units.ts'
import { boardStates } from './board-states.ts'
import type { State } from './state.ts'

/** Beyond so many works only lists are published, not each record. */
const mostRecords = 2000
const recordsInState = 100
/** Categories whose list is published. */
const mostCategories = 40
/** Units whose page and list are published. */
const mostUnits = 400

/**
 * What is published with its answers: every view as it opens, and what one click leads to from there. The first is
 * what the page opens with. A new view adds its state here, with the loader it uses itself.
 */
export async function publishedStates(source: Source, today: string): Promise<State[]> {
  const first = await loadRegister(source, null, today)
  if (first === null)
    return [{ name: 'empty', campaign: null, hasWorks: false, ask: (to) => loadRegister(to, null, today) }]
  const states = await Promise.all(
    first.campaigns.map(async ({ campaign_id: id }, index) => {
      const register = index === 0 ? first : await loadRegister(source, id, today)
      return register === null ? [] : campaignStates(source, register, today)
    }),
  )
  return states.flat()
}

async function campaignStates(source: Source, register: Register, today: string): Promise<State[]> {
  const { campaign_id: id } = register.campaign
  const lists = (await listAddresses(source, register)).map((address): State => {
    const query = parseWorksQuery(new URLSearchParams(address))
    return {
      name: `${id} works ${address}`,
      campaign: id,
      hasWorks: true,
      ask: (to) => askList(to, register, query),
    }
  })
  return [
    {
      name: `${id} overview`,
      campaign: id,
      hasWorks: false,
      ask: async (to) => {
        const own = (await loadRegister(to, id, today)) ?? register
        const overview = loadOverview(to, own)
        return Promise.all([
          overview,
          overview.then(({ completion }) => completion && loadKnownThen(to, own, completion)),
          loadUnitStanding(to, own),
          loadForecast(to, own),
          loadChanges(to, own),
        ])
      },
    },
    {
      name: `${id} audit`,
      campaign: id,
      hasWorks: false,
      ask: (to) => auditPublished(to, register, totalsOf(to)),
    },
    { name: `${id} audit works`, campaign: id, hasWorks: true, ask: (to) => auditPublished(to, register) },
    { name: `${id} awards`, campaign: id, hasWorks: false, ask: (to) => loadAwards(to, register) },
    { name: `${id} units`, campaign: id, hasWorks: false, ask: (to) => loadUnits(to, register) },
    ...trendsStates(register),
    ...comparisonStates(register),
    ...parts
      .filter((part) => part !== 'dictionary')
      .map((part): State => ({
        name: `${id} ${part}`,
        campaign: id,
        hasWorks: false,
        ask: (to) => loadBook(to, id, part),
      })),
    ...(await boardStates(source, register)),
    ...lists,
    ...unitStates(register),
    ...(await recordStates(source, register)),
  ]
}

/** Each kind of comparison as it opens, and with one choice changed. */
function comparisonStates(register: Register): State[] {
  const { campaign_id: id } = register.campaign
  const usual = kindsIn(register).map((of) => parseCompareAddress(new URLSearchParams({ of }), register))
  return usual
    .flatMap((address) => [address, ...oneChoiceFrom(address, register)])
    .map((address) => ({
      name: `${id} compare ${printCompareAddress(address).toString()}`,
      campaign: id,
      hasWorks: false,
      ask: (to) => loadComparison(to, register, address),
    }))
}

function oneChoiceFrom(address: CompareAddress, register: Register): CompareAddress[] {
  const { of, a, b } = address
  const others = sidesOf(of, register).filter((side) => side !== a && side !== b)
  return [
    { ...address, a: b, b: a },
    ...others.flatMap((side) => [
      { ...address, a: side },
      { ...address, b: side },
    ]),
    ...groupsFor(of, register).map((by) => ({ ...address, by })),
    ...comparedMetrics.map(({ id }) => ({ ...address, metric: id })),
  ]
}

/** The lists that links of the overview, single filters and a click on a column lead to. */
async function listAddresses(source: Source, register: Register): Promise<string[]> {
  const { tiers } = register
  const { category, sort } = await listChoices(source, register)
  const of = (name: string, values: readonly string[]) =>
    values.map((value) => new URLSearchParams({ [name]: value }).toString())
  return [
    '',
    'status=open&late=1..&sort=due_on',
    ...of(
      'tier',
      tiers.map(({ tier_id }) => tier_id),
    ),
    ...of('status', ['open', ...workStatuses]),
    ...of('category', category),
    ...of('sort', sort),
  ]
}

/** The categories that most works are of, and each order that one click gives. */
async function listChoices(source: Source, register: Register) {
  const query = parseWorksQuery(new URLSearchParams())
  const { category } = await loadFacets(source, register, query)
  const orders = sortColumns.map((column) =>
    printWorksQuery({ ...query, sort: nextSort(query.sort, column) }).get('sort'),
  )
  return {
    category: category
      .map(({ value }) => value)
      .filter((value) => value !== '')
      .slice(0, mostCategories),
    sort: orders.filter((order) => order !== null),
  }
}

/** The trends as they open, of each tier, and with the forecast of each day that is offered. */
function trendsStates(whole: Register): State[] {
  const register = untilDeadline(whole)
  const { campaign_id: id } = register.campaign
  const usual = parseTrendsAddress(new URLSearchParams(), register)
  const addresses = [
    usual,
    ...register.tiers.map(({ tier_id }) => ({ ...usual, tier: tier_id })),
    ...forecastDays(register, usual.from).map((from) => ({ ...usual, from })),
  ]
  return addresses.map((address) => ({
    name: `${id} trends ${printTrendsAddress(address, register).toString()}`,
    campaign: id,
    hasWorks: false,
    ask: (to) => loadTrends(to, register, address),
  }))
}

/** The page of each unit, and the list of its works. */
function unitStates(register: Register): State[] {
  const { campaign_id: id } = register.campaign
  return [...register.units.keys()].slice(0, mostUnits).map((unit) => ({
    name: `${id} unit ${unit}`,
    campaign: id,
    hasWorks: true,
    ask: (to) =>
      Promise.all([
        askList(to, register, parseWorksQuery(new URLSearchParams({ unit }))),
        loadUnit(to, register, unit),
      ]),
  }))
}

function askList(source: Source, register: Register, query: WorksQuery): Promise<unknown> {
  const spec = worksSpec(register, query)
  return Promise.all([
    source.list(worksPage(spec, 0)),
    source.list(worksCount(spec)),
    loadFacets(source, register, query),
  ])
}

async function recordStates(source: Source, register: Register): Promise<State[]> {
  const { size } = register
  const { campaign_id: id } = register.campaign
  if (size > mostRecords) return []
  const spec = worksSpec(register, parseWorksQuery(new URLSearchParams()))
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(size / recordsInState) }, (_, page) => source.list(worksPage(spec, page))),
  )
  return pages.map((works, page) => ({
    name: `${id} records ${page}`,
    campaign: id,
    hasWorks: true,
    ask: (to) =>
      Promise.all([
        to.list(worksPage(spec, page)),
        ...works.map(({ work_id }) => loadStory(to, id, work_id)),
      ]),
  }))
}
