import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useLinkStatus } from '../shell/realtime-context'
import { useUser } from '../shell/user-context'
import { StaticSession } from './static-session'

function Page() {
  return (
    <p>
      {useUser()?.name ?? 'nobody'}, {useLinkStatus().state}
    </p>
  )
}

const me = {
  user: { id: 4, name: 'Maribel Quisbert', role: 'cobrador', email: null, phone: null, team: null },
  expires_at: '2026-12-24T14:31:00.123Z',
}

beforeEach(() => {
  history.replaceState(null, '', '/field')
})

function open(answerMe: () => Promise<Response>) {
  const never = new Promise<Response>(() => {})
  vi.stubGlobal('fetch', (path: string) => (path === '/api/backend/me' ? answerMe() : never))
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <StaticSession>
        <Page />
      </StaticSession>
    </QueryClientProvider>,
  )
}

it('stands before anybody is known, and then tells its page who it is', async () => {
  open(async () => Response.json({ success: true, data: me }))
  expect(screen.getByText('nobody, catching-up')).toBeInTheDocument()
  expect(await screen.findByText('Maribel Quisbert, catching-up')).toBeInTheDocument()
})

it('says that it is cut off when nobody can be asked', async () => {
  open(() => Promise.reject(new TypeError('fetch failed')))
  expect(await screen.findByText('nobody, offline')).toBeInTheDocument()
})
