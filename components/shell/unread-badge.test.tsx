import { act, render, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createStandIn, Stage } from './stand-in'
import { UnreadBadge } from './unread-badge'

it('stands in the title of the tab, also when a page brings another title', async () => {
  document.title = 'Resumen · Vigía'
  const { realtime, setUnread } = createStandIn()
  render(
    <Stage realtime={realtime}>
      <UnreadBadge />
    </Stage>,
  )
  expect(document.title).toBe('Resumen · Vigía')
  act(() => setUnread(7))
  expect(document.title).toBe('(7) Resumen · Vigía')
  document.title = 'Pagos · Vigía'
  await waitFor(() => expect(document.title).toBe('(7) Pagos · Vigía'))
  act(() => setUnread(0))
  expect(document.title).toBe('Pagos · Vigía')
})
