import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'
import type { LinkKind } from './link.ts'

/** What the notes of conversion tables say, without tones, since they are misspelt there; the first that fits. */
const notes: readonly (readonly [note: RegExp, kind: LinkKind])[] = [
  [/giu nguyen|khong thay doi|khong sap xep/u, 'unchanged'],
  [/doi ten/u, 'renamed'],
  [/chuyen thanh|nang cap|thanh lap tu|doi loai/u, 'reclassified'],
  [/mot phan.*toan bo (?:dan so|quy mo dan so|nhan khau)/u, 'part_area_all_people'],
  [/toan bo (?:dan so|quy mo dan so|nhan khau).*mot phan/u, 'part_area_all_people'],
  [/mot phan dien tich(?!.*dan so)/u, 'part_area'],
  [/mot phan/u, 'part'],
  [/toan bo|nguyen trang/u, 'whole'],
]

/** Reads the note of a link ("Nhập toàn bộ", "Nhâp một  phần diện tích"); undefined when it says nothing known. */
export function parseLinkKind(note: string): LinkKind | undefined {
  const text = bareText(foldText(note))
  return notes.find(([pattern]) => pattern.test(text))?.[1]
}
