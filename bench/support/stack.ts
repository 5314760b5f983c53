import { readFileSync } from 'node:fs'

type Ready = {
  url: string
  backend: string
  realtime: { host: string; port: number; key: string; server: string }
  accounts: { role: string; login: string; password: string }[]
  /** File of the environment that the stack's Laravel runs with, for the PHP senders of the benches. */
  env: string
}

export const stack: Ready = JSON.parse(readFileSync(process.env.VIGIA_READY ?? '.stack/ready.json', 'utf8'))

export function account(login: string) {
  const found = stack.accounts.find((candidate) => candidate.login.startsWith(login))
  if (!found) throw new Error(`The seeded stack has no account ${login}`)
  return found
}

export async function laravelToken(login: string): Promise<string> {
  const who = account(login)
  const answer = await fetch(`${stack.backend}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ email_or_phone: who.login, password: who.password, device: 'bench' }),
  })
  if (!answer.ok) throw new Error(`Laravel refused ${login}: ${answer.status}`)
  return (await answer.json()).data.token
}
