import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, expect, it, vi } from 'vitest'
import { isAlive, signalGroup } from './group.mjs'
import { startGuarded } from './guarded.mjs'

// A child with a child of its own, as artisan serve has its workers; both ignore a polite request.
const stubborn = "trap '' TERM; (trap '' TERM; while :; do sleep 0.2; done) & while :; do sleep 0.2; done"
const runner = `
  import { startGuarded } from '${new URL('./guarded.mjs', import.meta.url).href}'
  const child = startGuarded('sh', ['-c', 'sleep 600 & sleep 600'], { output: 'ignore' })
  console.log(await child.started)
`

const groups: number[] = []
afterEach(() => {
  for (const group of groups.splice(0)) signalGroup(group, 'SIGKILL')
})

async function groupOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The runner has no output')
  const [line] = await once(createInterface(child.stdout), 'line')
  groups.push(Number(line))
  return Number(line)
}

it('ends the whole group of a command when its runner is killed outright', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const group = await groupOf(child)
  expect(isAlive(group)).toBe(true)

  child.kill('SIGKILL')

  await vi.waitFor(() => expect(isAlive(group)).toBe(false), { timeout: 8_000 })
}, 15_000)

it('ends what a command left behind when the command itself ends', async () => {
  const child = startGuarded('sh', ['-c', 'sleep 600 & exit 3'], { output: 'ignore' })
  const group = await child.started

  expect(await child.ended).toMatchObject({ code: 3 })
  expect(isAlive(group)).toBe(false)
})

it('insists when a group does not listen', async () => {
  const child = startGuarded('sh', ['-c', stubborn], { output: 'ignore' })
  const group = await child.started

  await child.stop()

  expect(isAlive(group)).toBe(false)
}, 15_000)

it('ends the command when its guard is killed', async () => {
  const child = startGuarded('sh', ['-c', 'sleep 600'], { output: 'ignore' })
  const group = await child.started

  process.kill(child.pid ?? 0, 'SIGKILL')
  await child.ended

  expect(isAlive(group)).toBe(false)
})

it('says in words that a program is not installed', async () => {
  const child = startGuarded('no-such-program', [], { output: 'ignore' })
  expect(await child.ended).toEqual({ failure: 'no-such-program is not installed' })
})
