import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { serveControl } from './control.mjs'
import { startCrew } from './crew.mjs'

const logs = mkdtempSync(path.join(tmpdir(), 'vigia-crew-'))
const sleeper = { command: 'sleep', args: ['600'], cwd: logs, env: {} }
let stop = async () => {}

afterEach(async () => {
  await stop()
  rmSync(logs, { recursive: true, force: true })
})

it('tells of a part that ended by itself, and not of one that a test took away and gave back', async () => {
  const crew = startCrew({ queue: sleeper, scheduler: sleeper }, logs)
  const control = await serveControl(crew)
  stop = async () => {
    control.close()
    await crew.stop()
  }
  const ask = (what: string) => fetch(`${control.url}/${what}`, { method: 'POST' })
  const before: Record<string, number> = await crew.pids()

  for (const action of ['kill', 'start', 'freeze', 'thaw']) {
    expect((await ask(`queue/${action}`)).status).toBe(204)
  }
  expect((await ask('queue/else')).status).toBe(404)
  expect((await ask('nobody/kill')).status).toBe(404)
  const after: Record<string, number> = await crew.pids()
  expect(after.queue).not.toBe(before.queue)

  process.kill(-Number(after.scheduler), 'SIGKILL')
  expect(await crew.lost).toMatchObject({ name: 'scheduler', reason: 'signal SIGKILL' })
}, 15_000)
