import { baseName } from '../file-name.ts'
import { readXml } from '../xml/read.ts'
import type { Zip } from '../zip/zip.ts'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** The parts of a workbook that its sheets need. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[]
  readonly is1904: boolean
  readonly styles: string | undefined
  readonly strings: string | undefined
  readonly hasMacros: boolean
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly part: string
}

/** Reads the list of sheets, in the order of their tabs. Chart and dialog sheets hold no cells and are left out. */
export async function readWorkbookParts(zip: Zip): Promise<WorkbookParts> {
  const roots = await readRelationships(zip, '')
  const workbook = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const related = await readRelationships(zip, workbook)
  const listed: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  await readXml(await zip.stream(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes.get('date1904'))
      if (name !== 'sheet') return
      const state = attributes.get('state') ?? 'visible'
      listed.push({
        name: attributes.get('name') ?? '',
        id: attributes.getLocal('id') ?? '',
        isHidden: state !== 'visible',
      })
    },
  })
  const sheets = listed.flatMap(({ name, id, isHidden }) => {
    const target = related.find((relationship) => relationship.id === id)
    return target?.type === 'worksheet' && zip.has(target.part) ? [{ name, part: target.part, isHidden }] : []
  })
  const partOf = (type: string) =>
    related.find((relationship) => relationship.type === type && zip.has(relationship.part))?.part
  return {
    sheets,
    is1904,
    styles: partOf('styles'),
    strings: partOf('sharedStrings'),
    hasMacros: related.some(({ type }) => type === 'vbaProject'),
  }
}

/** True for the ways XML Schema writes a true boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readRelationships(zip: Zip, part: string): Promise<Relationship[]> {
  const folder = part.slice(0, part.length - baseName(part).length)
  const file = `${folder}_rels/${baseName(part)}.rels`
  const found: Relationship[] = []
  if (!zip.has(file)) return found
  await readXml(await zip.stream(file), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target') ?? ''
      found.push({
        id: attributes.get('Id') ?? '',
        type: baseName(attributes.get('Type') ?? ''),
        part: target.startsWith('/') ? target.slice(1) : joinParts(folder, target),
      })
    },
  })
  return found
}

/** A part named from a folder, as `../media/a.xml` from `xl/sheets/`. */
function joinParts(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
