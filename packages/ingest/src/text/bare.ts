/** A folded text without any accents, as programs and old keyboards write it: "hoàn thành" → "hoan thanh". */
export function bareText(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
