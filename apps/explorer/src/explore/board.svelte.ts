import { Coordinator, makeClient, type MosaicClient, Selection } from '@uwdata/mosaic-core'
import {
  boardChoices,
  boardCounts,
  boardExtents,
  boardSpans,
  type BoardSpec,
  boardTile,
  boardTotal,
} from '@vedich/metrics'
import { SvelteMap } from 'svelte/reactivity'
import type { Source } from '../data/source.ts'
import { anyWork, type Filter } from '../route/filter.ts'
import { conditionOf, conditionsBut } from './conditions.ts'
import { connectorOf } from './connector.ts'
import { type Count, type Counts, countsOf, noWorks } from './counts.ts'
import { type Panel, panelsOf } from './panels.ts'
import { type Tile, tileOf } from './tile.ts'
import { answerOf, keptIn, restOf, type Target, type Tiles } from './tiles.ts'

/** A filter, and the works that meet it. */
export interface Told {
  readonly filter: Filter
  readonly kept: Count
}

type Rows = Iterable<Readonly<Record<string, unknown>>>

/**
 * The panels of the board and what they show. Mosaic keeps the selection and asks the database whenever it changes.
 * The panel in use is prepared for: tiles of the other panels come once, and each step of its brush is then a sum in
 * the page, whatever the number of works.
 */
export class Board {
  readonly panels: readonly Panel[]
  readonly #spec: BoardSpec
  readonly #coordinator: Coordinator
  readonly #selection = Selection.crossfilter()
  /** Stands for a field that no work has a value for, and that therefore has no panel; it can be filtered all the same. */
  readonly #withoutPanel = {}
  readonly #clients = new Map<Target, MosaicClient>()
  readonly #answers = new SvelteMap<Target, Counts>()
  readonly #totals = new SvelteMap<Target, Counts>()
  /** The conditions of the questions on their way, in the order of their answers. */
  readonly #underWay = new Map<Target, string[]>()
  readonly #answered = new Map<Target, string>()
  #told: Told | null = $state.raw(null)
  #filter: Filter = $state.raw(anyWork)
  #asked: Filter = anyWork
  #tiles: Tiles | null = $state.raw(null)
  /** Asked by every panel at every step of a brush, so worked out once. */
  readonly #isKept = $derived(keptIn(this.#tiles, this.#filter))
  #preparing = ''
  #isMoving = $state(false)
  #error: unknown = $state.raw(null)

  constructor(coordinator: Coordinator, spec: BoardSpec, panels: readonly Panel[]) {
    this.#coordinator = coordinator
    this.#spec = spec
    this.panels = panels
    const conditions = (filter: unknown) => (filter ?? []) as Parameters<typeof boardTotal>[1]
    this.#connect('total', (filter) => boardTotal(spec, conditions(filter)))
    for (const panel of panels)
      this.#connect(panel.field, (filter) => boardCounts(spec, panel, conditions(filter)))
  }

  get filter(): Filter {
    return this.#filter
  }

  get error(): unknown {
    return this.#error
  }

  /** Whether a brush moves: what is not seen, or only read out, can wait for where it comes to rest. */
  get isMoving(): boolean {
    return this.#isMoving
  }

  /** What sentences speak of: the last filter whose works are counted. NULL until the first is. */
  get told(): Told | null {
    return this.#told
  }

  /** What a panel shows under the filter. */
  counts(target: Target): Counts {
    return answerOf(this.#tiles, this.#isKept, target) ?? this.#answers.get(target) ?? new Map()
  }

  /** What a panel shows without any filter. */
  totals(target: Target): Counts {
    return this.#totals.get(target) ?? new Map()
  }

  get all(): Count {
    return this.totals('total').get(null) ?? noWorks
  }

  /** Shows a filter while a brush moves; nothing is asked of the database unless the tiles are missing. */
  preview(filter: Filter): void {
    this.#isMoving = true
    this.#filter = filter
    if (!this.#hasTiles) this.#ask(filter)
    this.#tell()
  }

  /** Shows a filter that was chosen. */
  show(filter: Filter): void {
    this.#isMoving = false
    this.#filter = filter
    this.#ask(filter)
    this.#tell()
  }

  /** Gets the tiles for a panel that is about to be used. */
  async prepare(active: Panel): Promise<void> {
    const filter = this.#filter
    const rest = restOf(filter, active)
    const id = `${active.field}?${rest}`
    if (this.#preparing === id) return
    this.#preparing = id
    const others = this.panels.filter(({ field }) => field !== active.field)
    try {
      const tiles = await Promise.all([
        this.#tile(active, null, filter),
        ...others.map((panel) => this.#tile(active, panel, filter)),
      ])
      if (this.#preparing === id) this.#tiles = { active, rest, of: new Map(tiles) }
    } catch {
      // Without tiles the database is asked at each step, which is slower and no less right.
      if (this.#preparing === id) this.#preparing = ''
    }
  }

  async #tile(active: Panel, panel: Panel | null, filter: Filter): Promise<[Target, Tile]> {
    const except = panel === null ? [active.field] : [active.field, panel.field]
    const question = boardTile(this.#spec, active, panel, conditionsBut(filter, except))
    const rows = [...((await this.#coordinator.query(question)) as Rows)]
    return [panel?.field ?? 'total', tileOf(rows)]
  }

  #connect(target: Target, query: (filter: unknown) => ReturnType<typeof boardTotal>): void {
    const client = makeClient({
      coordinator: this.#coordinator,
      selection: this.#selection,
      query: (filter) => {
        this.#underWay.set(target, [...(this.#underWay.get(target) ?? []), printed(filter)])
        return query(filter)
      },
      queryResult: (data) => this.#receive(target, countsOf(data as Rows)),
      queryError: (error) => (this.#error = error),
    })
    this.#clients.set(target, client)
  }

  #receive(target: Target, counts: Counts): void {
    // The first answer comes before any condition is set.
    const [conditions = '', ...later] = this.#underWay.get(target) ?? []
    this.#underWay.set(target, later)
    this.#answered.set(target, conditions)
    const isFirst = !this.#totals.has(target)
    if (isFirst) this.#totals.set(target, counts)
    this.#answers.set(target, counts)
    if (isFirst && this.#isCounted) this.#ask(this.#filter)
    this.#tell()
  }

  /** Whether every panel has been counted once, without any condition. */
  get #isCounted(): boolean {
    return this.#totals.size === this.panels.length + 1
  }

  /** Whether the tiles answer the filter that is shown. */
  get #hasTiles(): boolean {
    return this.#isKept !== null && this.#tiles?.of.has('total') === true
  }

  /** Whether the database has answered the filter. */
  #isAnswered(filter: Filter): boolean {
    return this.#answered.get('total') === printed(conditionsBut(filter, []))
  }

  #tell(): void {
    const filter = this.#filter
    if (!this.#isCounted || !(this.#hasTiles || this.#isAnswered(filter))) return
    this.#told = { filter, kept: this.counts('total').get(null) ?? noWorks }
  }

  #ask(filter: Filter): void {
    if (!this.#isCounted) return
    for (const field of [...boardChoices, ...boardSpans]) {
      const predicate = conditionOf(filter, field)
      const before = conditionOf(this.#asked, field)
      if (String(predicate) === String(before)) continue
      const client = this.#clients.get(field)
      this.#selection.update({
        source: client ?? this.#withoutPanel,
        clients: new Set(client === undefined ? [] : [client]),
        fields: [],
        value: predicate === null ? undefined : String(predicate),
        predicate,
      })
    }
    this.#asked = filter
  }
}

/** Conditions as text, whatever their order. */
function printed(conditions: unknown): string {
  return [conditions ?? []].flat().map(String).toSorted().join('\n')
}

/** Reads the extents, then connects a board; the search of the filter narrows all that it shows. */
export async function openBoard(source: Source, spec: BoardSpec): Promise<Board> {
  const coordinator = new Coordinator(connectorOf(source), {
    logger: null,
    consolidate: false,
    // Mosaic would create tables in the database, which is open for reading only; tiles do the same in the page.
    preagg: { enabled: false },
  })
  const [extents] = [...((await coordinator.query(boardExtents(spec))) as Rows)]
  return new Board(coordinator, spec, panelsOf(extents ?? {}, spec.choices))
}
