import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from './api-stand-in'
import { asleep } from './realtime-context'
import { SoundChoice } from './sound-choice'
import { SoundContext } from './sound-context'
import { Stage } from './stand-in'

const chosen = {
  sound: true,
  push: true,
  quiet_hours: { on: true, begins: '20:00', ends: '07:00' },
  language: 'es-BO',
  tables: {},
}

function open(answers: (server: ReturnType<typeof createApiStandIn>) => void) {
  const server = createApiStandIn()
  const sample = vi.fn()
  answers(server)
  render(
    <ApiStage api={server.api}>
      <Stage realtime={asleep}>
        <SoundContext value={{ announce: () => {}, sample }}>
          <SoundChoice />
        </SoundContext>
      </Stage>
    </ApiStage>,
  )
  return { ...server, sample }
}

const button = () => screen.getByRole('switch', { name: 'Sonido' })

async function openWith(sound: boolean) {
  const server = open(({ answer }) => answer('GET preferences', { ...chosen, sound }))
  await waitFor(() => expect(button()).toBeEnabled())
  return server
}

/** Answers what is put when the test says so. */
function holdWrites({ answerBy }: ReturnType<typeof createApiStandIn>) {
  const writes: { sound: boolean; settle(error?: Error): void }[] = []
  answerBy('PUT preferences', ({ body }) => {
    // What chooseSound sends.
    const { sound } = body as { sound: boolean }
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        if (error) return reject(error)
        resolve({ ...chosen, sound })
      }
      writes.push({ sound, settle })
    })
  })
  return writes
}

it('says nothing of what it does not know yet, and then what was chosen and when it holds', async () => {
  open(({ answer }) => answer('GET preferences', chosen))
  expect(button()).toBeDisabled()
  await waitFor(() => expect(button()).toBeChecked())
  expect(button()).toHaveAccessibleDescription('De 07:00 a 20:00, en días de cobro')
})

it('is off on the screen before the server has answered, and stays so', async () => {
  const server = await openWith(true)
  const writes = holdWrites(server)
  await userEvent.click(button())
  await waitFor(() => expect(button()).not.toBeChecked())
  await waitFor(() => expect(writes).toHaveLength(1))
  expect(writes[0]?.sound).toBe(false)
  server.answer('GET preferences', { ...chosen, sound: false })
  writes[0]?.settle()
  await waitFor(() => expect(server.asked).toEqual(['GET preferences', 'PUT preferences', 'GET preferences']))
  expect(button()).not.toBeChecked()
  expect(server.sample).not.toHaveBeenCalled()
})

it('is heard once when it is switched on', async () => {
  const server = await openWith(false)
  holdWrites(server)
  await userEvent.click(button())
  await waitFor(() => expect(button()).toBeChecked())
  expect(server.sample).toHaveBeenCalledOnce()
})

it('goes back and says so when the server does not take it', async () => {
  const server = await openWith(true)
  const writes = holdWrites(server)
  await userEvent.click(button())
  await waitFor(() => expect(writes).toHaveLength(1))
  expect(button()).not.toBeChecked()
  writes[0]?.settle(new TypeError('fetch failed'))
  expect(await screen.findByText('No se pudo cambiar el sonido. Pruebe de nuevo.')).toBeVisible()
  expect(button()).toBeChecked()

  await userEvent.click(button())
  await waitFor(() => expect(writes).toHaveLength(2))
  server.answer('GET preferences', { ...chosen, sound: false })
  writes[1]?.settle()
  await waitFor(() => expect(screen.queryByText(/No se pudo cambiar/)).toBeNull())
  await waitFor(() => expect(button()).not.toBeChecked())
})

describe('while the server cannot be read either', () => {
  async function pressTimes(count: number) {
    const server = await openWith(true)
    const writes = holdWrites(server)
    server.answerBy('GET preferences', () => new Promise(() => {}))
    for (let press = 0; press < count; press += 1) await userEvent.click(button())
    /** Whether the write of each press is taken, in their order. */
    return async (...taken: boolean[]) => {
      for (const [index, isTaken] of taken.entries()) {
        await waitFor(() => expect(writes).toHaveLength(index + 1))
        writes[index]?.settle(isTaken ? undefined : new TypeError('fetch failed'))
      }
    }
  }

  it.each([
    { taken: [false], isOn: true },
    { taken: [false, false], isOn: true },
    { taken: [true, false], isOn: false },
    { taken: [false, false, true], isOn: false },
  ])('shows what the server has after presses of which were taken: $taken', async ({ taken, isOn }) => {
    const answer = await pressTimes(taken.length)
    await answer(...taken)
    const pressedLast = taken.length % 2 === 0
    if (pressedLast !== isOn) expect(await screen.findByText(/No se pudo cambiar/)).toBeVisible()
    await waitFor(() => expect(button()).toHaveAttribute('aria-checked', `${isOn}`))
  })

  it('keeps showing what was pressed last while an earlier press fails', async () => {
    const answer = await pressTimes(3)
    await answer(false, false)
    expect(button()).not.toBeChecked()
  })
})

it('says that it could not be read', async () => {
  open(({ refuse }) => refuse('GET preferences', 500, 'server_error'))
  expect(await screen.findByText('No se pudo leer si el sonido está activado.')).toBeVisible()
  expect(button()).toBeDisabled()
})

it('takes the failure back when the server turns out to have it', async () => {
  const server = await openWith(true)
  const writes = holdWrites(server)
  server.answer('GET preferences', { ...chosen, sound: false })
  await userEvent.click(button())
  await waitFor(() => expect(writes).toHaveLength(1))
  writes[0]?.settle(new Error('no answer in time'))
  await waitFor(() => expect(server.asked).toEqual(['GET preferences', 'PUT preferences', 'GET preferences']))
  await waitFor(() => expect(button()).not.toBeChecked())
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
})
