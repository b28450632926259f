import { dotted } from '../dotted.ts'
import type { Random } from '../random.ts'
import type { Kind, Unit } from '../units.ts'
import { type Ward, wards } from '../wards.ts'
import type { Title } from './bank.ts'

interface FilledTitle {
  readonly text: string
  /** Where it happens, as the place column says it; empty when the title is not tied to one. */
  readonly place: string
}

const slotPattern = /\{([^}]+)\}/g

/** Whether several units may use a title without saying the same thing. */
export function namesPlace(title: Title): boolean {
  return /\{(kp|hem|duong|phuong|ten)\}/.test(title.text)
}

/** Whether one unit may use a title for several places. */
export function hasManyPlaces(title: Title, unit: Unit): boolean {
  return /\{(kp|hem|duong)\}/.test(title.text) || (!unit.ward && title.text.includes('{phuong}'))
}

/** Fills the slots of a title for a unit; bodies of the whole city work in any ward. */
export function fillTitle(random: Random, title: Title, unit: Unit): FilledTitle {
  const ward = unit.ward ?? random.pick(title.river ? wards.filter(({ river }) => river) : wards)
  const sites: string[] = []
  const street = random.pick(ward.streets)

  const fill = (slot: string): string => {
    switch (slot) {
      case 'kp':
        return site(`Khu phố ${random.int(1, ward.quarters)}`)
      case 'hem':
        return site(`hẻm ${alley(random)} đường ${street}`)
      case 'duong':
        sites.push(`Đường ${street}`)
        return street
      case 'phuong':
        return ward.name
      case 'ten':
        return unit.name
      case 'lop':
        return String(random.int(...gradesOf(unit.kind)))
      default:
        return number(random, slot)
    }
  }
  const site = (name: string) => {
    sites.push(name.charAt(0).toUpperCase() + name.slice(1))
    return name
  }

  const text = title.text.replace(slotPattern, (_, slot: string) => fill(slot))
  return { text: text.charAt(0).toUpperCase() + text.slice(1), place: placeOf(sites, title, unit, ward) }
}

function placeOf(sites: readonly string[], title: Title, unit: Unit, ward: Ward): string {
  if (sites.length > 0 || unit.kind === 'ward') return [...new Set(sites), ward.name].join(', ')
  if (unit.ward) return title.text.includes('{phuong}') ? ward.name : unit.name
  return title.text.includes('{phuong}') ? ward.name : ''
}

function alley(random: Random): string {
  const gate = random.int(3, 380)
  return random.chance(0.2) ? `${gate}/${random.int(2, 40)}` : String(gate)
}

function gradesOf(kind: Kind): readonly [from: number, to: number] {
  if (kind === 'primary') return [1, 5]
  return kind === 'secondary' ? [6, 9] : [10, 12]
}

/** `3..9` or `20..60/5`, with a leading zero below ten and dots from a thousand. */
function number(random: Random, slot: string): string {
  const range = /^(\d+)\.\.(\d+)(?:\/(\d+))?$/.exec(slot)
  if (!range) throw new Error(`unknown slot {${slot}}`)
  const [from, to, step] = [Number(range[1]), Number(range[2]), Number(range[3] ?? 1)]
  const value = from + step * random.int(0, Math.floor((to - from) / step))
  return value < 10 ? `0${value}` : dotted(value)
}
