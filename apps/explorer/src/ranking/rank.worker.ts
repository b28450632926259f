import { rank, type RankRequest } from './rank.ts'

self.addEventListener('message', ({ data }: MessageEvent<RankRequest>) => {
  self.postMessage(rank(data), { transfer: [] })
})
