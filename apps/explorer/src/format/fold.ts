/** Text without case and without Vietnamese tones and marks, as the listings search it: `Đường` → `duong`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}
