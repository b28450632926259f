import type { FromFrame, ToFrame } from '../protocol.ts'
import { bakeCells } from './bake-cells.ts'
import { QueryDesk } from './query-desk.ts'
import { receivePort } from './receive-port.ts'
import { removeSideDoors } from './remove-side-doors.ts'
import { Stage } from './stage.ts'
import './frame.css'

removeSideDoors()
const root = document.querySelector('main') ?? document.body
const port = await receivePort()
// The port's own method, taken before any cell can replace it.
const post = port.postMessage.bind(port)
const send = (message: FromFrame) => post(message)
const desk = new QueryDesk(send)
const stage = new Stage(root, desk, send)

port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => {
  if (data.type === 'ping') send({ type: 'pong' })
  else if (data.type === 'cells') stage.show(data.cells, data.again)
  else if (data.type === 'rooms') stage.setRooms(data.rooms)
  else if (data.type === 'surroundings') stage.setSurroundings(data.surroundings)
  else if (data.type === 'answer') desk.answer(data.ask, data.bytes)
  else if (data.type === 'failure') desk.fail(data.ask, data.failure)
  else if (data.type === 'bake') send({ type: 'baked', cells: bakeCells(root) })
})
port.start()
new ResizeObserver(() =>
  send({ type: 'height', pixels: Math.ceil(root.getBoundingClientRect().height) }),
).observe(root)
