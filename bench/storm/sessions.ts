import type { RealtimeSettings } from '../../lib/realtime/connection'
import { stack } from '../support/stack'
import type { Session } from './reader'

/** Signs everybody of the seed in through the product's own door, as its login page does. */
export async function signEverybodyIn(): Promise<Session[]> {
  const sessions: Session[] = []
  for (const { login, password } of stack.accounts) {
    const cookie = await signIn(login, password)
    const { data } = await ask('/api/backend/me', cookie)
    sessions.push({ userId: data.user.id, cookie })
  }
  return sessions
}

/** Where the door says that the socket is. */
export function realtimeSettings({ cookie }: Session): Promise<RealtimeSettings> {
  return ask('/api/broadcasting/auth', cookie)
}

async function signIn(login: string, password: string): Promise<string> {
  const asked = await fetch(`${stack.url}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const answer = await fetch(`${stack.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(asked), origin: stack.url },
    body: new URLSearchParams({ login, password, csrfToken, json: 'true' }),
    redirect: 'manual',
  })
  if (!answer.ok) throw new Error(`${login} was refused: ${answer.status}`)
  return cookiesOf(answer)
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function ask(path: string, cookie: string) {
  const answer = await fetch(`${stack.url}${path}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
  return answer.json()
}
