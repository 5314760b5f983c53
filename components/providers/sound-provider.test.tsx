import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { createOutput } from '../shell/output-stand-in'
import { useSound } from '../shell/sound-context'
import { SoundProvider } from './sound-provider'

const night = { on: true, begins: '20:00', ends: '07:00' }
const chosen = { sound: true, push: true, quiet_hours: night, language: 'es-BO', tables: {} }
const tuesdayAt = (time: string) => Date.parse(`2026-11-24T${time}-04:00`)

beforeEach(() => {
  vi.useFakeTimers({ now: tuesdayAt('10:00:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

function Page() {
  const { announce } = useSound()
  return (
    <button type="button" onClick={announce}>
      A toast appears
    </button>
  )
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

async function open(preferences: object = {}) {
  const { context, tones } = createOutput(0)
  vi.stubGlobal('AudioContext', function newOutput() {
    return context
  })
  const server = createApiStandIn()
  server.answer('GET preferences', { ...chosen, ...preferences })
  server.answer('GET holidays', [{ date: '2026-12-25', name: 'Navidad' }])
  render(
    <ApiStage api={server.api}>
      <SoundProvider>
        <Page />
      </SoundProvider>
    </ApiStage>,
  )
  await act(() => vi.dynamicImportSettled())
  const toast = async () => {
    fireEvent.click(screen.getByRole('button'))
    await pass(1_000)
  }
  const touch = async () => {
    fireEvent.keyDown(document.body, { key: 'a' })
    await pass(0)
  }
  return { ...server, tones, toast, touch }
}

it('sounds when a toast appears', async () => {
  const { tones, toast, touch } = await open()
  await touch()
  await toast()
  expect(tones).toHaveLength(2)
})

it('does not sound before the first gesture', async () => {
  const { tones, toast, touch } = await open()
  await toast()
  await touch()
  await pass(2_000)
  expect(tones).toEqual([])
})

it('does not sound for who switched it off', async () => {
  const { tones, toast, touch } = await open({ sound: false })
  await touch()
  await toast()
  expect(tones).toEqual([])
})

it('does not sound at night, and not in the morning for what came at night', async () => {
  const { tones, toast, touch } = await open()
  await touch()
  vi.setSystemTime(tuesdayAt('06:59:00'))
  await toast()
  vi.setSystemTime(tuesdayAt('07:00:00'))
  await pass(2_000)
  expect(tones).toEqual([])
  await toast()
  expect(tones).toHaveLength(2)
})

it('does not sound on a holiday', async () => {
  const { tones, toast, touch } = await open()
  await touch()
  vi.setSystemTime(Date.parse('2026-12-25T10:00:00-04:00'))
  await toast()
  expect(tones).toEqual([])
  vi.setSystemTime(Date.parse('2026-12-26T10:00:00-04:00'))
  await toast()
  expect(tones).toHaveLength(2)
})

it('sounds on a working day though nobody knows the holidays', async () => {
  const { tones, toast, touch, refuse } = await open()
  refuse('GET holidays', 500, 'server_error')
  await touch()
  await toast()
  expect(tones).toHaveLength(2)
})

it('learns within seconds what was chosen elsewhere', async () => {
  const { tones, toast, touch, answer } = await open()
  await touch()
  await toast()
  answer('GET preferences', { ...chosen, sound: false })
  await pass(5_000)
  await toast()
  expect(tones).toHaveLength(2)
})

it('asks no more often than that in a burst', async () => {
  const { asked, toast, touch } = await open()
  await touch()
  for (let count = 0; count < 4; count += 1) await toast()
  expect(asked).toEqual(['GET preferences', 'GET holidays'])
})
