import type { NewsMessages } from './news.vi.ts'

export const en: NewsMessages = {
  told: 'There are new figures.',
  load: 'Load the new figures',
  later: 'Later',
}
