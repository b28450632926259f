import { totalmem } from 'node:os'

const megabyte = 1e6

/** More speeds no ingest up, and other programs of the office run on the same machine. */
const mostMegabytes = 3000

/** The rest is for Node.js and the system. */
const shareOfMachine = 0.6

/** What an ingest's database may hold in memory, as DuckDB's `memory_limit`: 60 % of `bytes`, 3 GB at most. */
export function memoryLimit(bytes: number = availableBytes()): string {
  return `${Math.floor(Math.min(mostMegabytes, (bytes * shareOfMachine) / megabyte))}MB`
}

/** Memory of the machine, or of the container the process may not leave; bytes. */
function availableBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity)
}
