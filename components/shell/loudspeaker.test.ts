import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLoudspeaker } from './loudspeaker'
import { createOutput } from './output-stand-in'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Given = { opensAfterMs?: number; wasTouched?: () => boolean | undefined }

function open({ opensAfterMs = 10, wasTouched = () => undefined }: Given = {}) {
  const gestures = new EventTarget()
  const { context, tones, state } = createOutput(opensAfterMs)
  const createContext = vi.fn(() => context)
  const speaker = createLoudspeaker({ gestures, wasTouched, createContext })
  const touch = (name: string) => gestures.dispatchEvent(new Event(name))
  return { ...speaker, touch, tones, state, createContext }
}

const settle = () => vi.advanceTimersByTimeAsync(2_000)

it('is silent before the first gesture, and does not catch up on it', async () => {
  const { canPlay, play, touch, tones, createContext } = open()
  expect(canPlay()).toBe(false)
  play()
  await settle()
  expect(createContext).not.toHaveBeenCalled()
  touch('pointerdown')
  expect(canPlay()).toBe(true)
  await settle()
  expect(tones).toEqual([])
})

it.each(['pointerdown', 'pointerup', 'keydown'])('sounds after a %s', async (gesture) => {
  const { play, touch, tones } = open()
  touch(gesture)
  await settle()
  play()
  await settle()
  expect(tones.map(({ hasBegun }) => hasBegun)).toEqual([true, true])
})

it('sounds where the page was touched before this code came', async () => {
  const { play, tones } = open({ wasTouched: () => true })
  play()
  await settle()
  expect(tones).toHaveLength(2)
})

it('waits on while the browser does not count what it saw as a gesture', () => {
  let counts = false
  const { touch, createContext } = open({ wasTouched: () => counts })
  touch('pointerdown')
  expect(createContext).not.toHaveBeenCalled()
  counts = true
  touch('pointerup')
  expect(createContext).toHaveBeenCalledOnce()
})

it('opens one output, however many gestures come', async () => {
  const { touch, createContext } = open()
  touch('pointerdown')
  touch('keydown')
  await settle()
  touch('pointerdown')
  expect(createContext).toHaveBeenCalledOnce()
})

it('holds its output open until the last of the sounds has ended', async () => {
  const { play, touch, state } = open()
  touch('keydown')
  await vi.advanceTimersByTimeAsync(10)
  expect(state()).toBe('suspended')
  play()
  await vi.advanceTimersByTimeAsync(200)
  play()
  await vi.advanceTimersByTimeAsync(300)
  expect(state()).toBe('running')
  await vi.advanceTimersByTimeAsync(100)
  expect(state()).toBe('suspended')
})

it('lasts less than 400 ms', async () => {
  const { play, touch, state } = open({ opensAfterMs: 0 })
  touch('keydown')
  await settle()
  play()
  await vi.advanceTimersByTimeAsync(0)
  expect(state()).toBe('running')
  await vi.advanceTimersByTimeAsync(399)
  expect(state()).toBe('suspended')
})

it('drops what could not be let out in time', async () => {
  const { play, touch, tones } = open({ opensAfterMs: 1_000 })
  touch('keydown')
  await settle()
  play()
  await settle()
  expect(tones).toEqual([])
})

it('drops what was asked for too long ago', async () => {
  const { play, touch, tones } = open()
  touch('keydown')
  await settle()
  play(performance.now() - 995)
  await settle()
  expect(tones).toEqual([])
})

it('does without an output where there is none', async () => {
  const createContext = vi.fn(() => {
    throw new Error('no sound card')
  })
  const { play, stop } = createLoudspeaker({
    gestures: new EventTarget(),
    wasTouched: () => true,
    createContext,
  })
  play()
  await settle()
  stop()
  expect(createContext).toHaveBeenCalledOnce()
})

it('hears no gesture once it is stopped', () => {
  const { touch, stop, createContext } = open()
  stop()
  touch('keydown')
  expect(createContext).not.toHaveBeenCalled()
})

it('gives its output back once it is stopped', async () => {
  const { play, touch, stop, tones, state } = open()
  touch('keydown')
  await settle()
  stop()
  play()
  await settle()
  expect([state(), tones]).toEqual(['closed', []])
})
