import { act, render, screen } from '@testing-library/react'
import { useTranslations } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConnectionState } from './connection-state'
import { createStandIn, Stage } from './stand-in'

const now = Date.parse('2026-11-24T14:32:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
})

function Desk() {
  return <ConnectionState say={useTranslations('link')} />
}

function open() {
  const standIn = createStandIn()
  render(
    <Stage realtime={standIn.realtime}>
      <Desk />
    </Stage>,
  )
  return standIn
}

it('claims nothing before it knows', () => {
  open()
  expect(screen.getByRole('status')).toHaveTextContent('Actualizando…')
})

it('says live, and how old the newest sign is, each second', () => {
  const { setStatus } = open()
  act(() => setStatus({ state: 'live', lastFrameAt: now - 2_000 }))
  expect(screen.getByRole('status')).toHaveTextContent('En vivo · 2 s')
  act(() => vi.advanceTimersByTime(3_000))
  expect(screen.getByRole('status')).toHaveTextContent('En vivo · 5 s')
})

it('does not speak the seconds that pass', () => {
  const { setStatus } = open()
  act(() => setStatus({ state: 'live', lastFrameAt: now - 2_000 }))
  expect(screen.getByText('· 2 s')).toHaveAttribute('aria-hidden', 'true')
})

it.each([
  [{ state: 'polling' }, 'Sin canal directo · cada 15 s'],
  [{ state: 'polling', heartbeatAge: 64_000, isSilent: true }, 'Sin señal del servidor hace 1 min'],
  [{ state: 'offline', since: now }, 'Sin conexión desde las 10:32'],
  [{ state: 'signed-out' }, 'Sesión terminada'],
] as const)('says %o in words', (status, words) => {
  const { setStatus } = open()
  act(() => setStatus(status))
  expect(screen.getByRole('status')).toHaveTextContent(words)
  expect(screen.getByRole('status')).toHaveAttribute('data-state', status.state)
})
