import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import words from '@/lib/messages/diagnostics.json'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { createStandIn, Stage } from '../shell/stand-in'
import { DiagnosticsReport } from './diagnostics-report'

function open(changed: Partial<Diagnosis> = {}) {
  const { realtime } = createStandIn()
  const now = Date.now()
  const diagnose = (): Diagnosis => ({
    ...realtime.diagnose(),
    openedAt: now - 60_000,
    tab: 'leader',
    heartbeatSentAt: now - 4_000,
    tally: { byFrame: 118, byPull: 7, dropped: 2, healed: 3 },
    history: [
      { at: now - 50_000, state: 'offline' },
      { at: now - 20_000, state: 'live' },
    ],
    streams: [{ name: 'cobrador.4', cursor: 120, head: 120, held: 0 }],
    ...changed,
  })
  render(
    <Stage realtime={{ ...realtime, diagnose }}>
      <DiagnosticsReport words={words} />
    </Stage>,
  )
}

it('says that nothing is missing only when every stream stands at its head', () => {
  open()
  expect(screen.getByText(words.whole.complete)).toBeVisible()
})

it('says how many rows are missing, or that it does not know', () => {
  open({ streams: [{ name: 'cobrador.4', cursor: 118, head: 120, held: 1 }] })
  expect(screen.getByText('Faltan 2 avisos: se están pidiendo al servidor.')).toBeVisible()
  open({ streams: [] })
  expect(screen.getByText(words.whole.unknown)).toBeVisible()
})

it('tells how rows came, where each stream stands and what the link has been, newest first', () => {
  open()
  const tally = screen.getByRole('region', { name: words.tally.title })
  expect(tally).toHaveTextContent('Por el canal directo118')
  expect(screen.getByRole('row', { name: 'cobrador.4 120 120 0' })).toBeVisible()
  const history = screen.getByRole('region', { name: words.history.title })
  const changes = within(history).getAllByRole('listitem')
  expect(changes.map((change) => change.textContent?.replace(/\d+\/.*|\d\d:\d\d.*/, ''))).toEqual([
    'En vivo20 s',
    'Sin conexión30 s',
  ])
})

it('copies what it shows for support, and shows it where the browser refuses to', async () => {
  open()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(await screen.findByText(words.copied)).toBeVisible()
  expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ tally: { byFrame: 118 } })
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toContain('"byFrame": 118')
})
