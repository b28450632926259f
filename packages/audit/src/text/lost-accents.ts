/** Words no report does without, as they are left when their accents are gone; none is English. */
const bare =
  /(?<!\p{L})(?:hoan thanh|cong trinh|ty le|ti le|thanh pho|don vi|ket qua|ke hoach|nhiem vu|den nay|thuc hien|tinh den|ho so|phan dau|chi tieu|giai ngan|dang ky|phuong|ho ngheo)(?!\p{L})/giu
const accented = /[\u00c0-\u024f\u1ea0-\u1ef9\p{M}]/u

/** Fewest different such words that make a case. */
const fewest = 2

/**
 * Whether a text is Vietnamese without its accents. Its numbers can be read, but not what its words say of them:
 * "ba" may be three or grandmother, and a target looks like what was reached.
 */
export function hasLostAccents(raw: string): boolean {
  if (accented.test(raw) || /&(?:#\d|[a-z]+(?:acute|grave|tilde|circ);)/iu.test(raw)) return false
  return new Set(raw.match(bare)?.map((word) => word.toLowerCase()) ?? []).size >= fewest
}
