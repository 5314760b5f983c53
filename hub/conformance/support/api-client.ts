import { connect } from 'node:net'
import { type Signing, signedUrl } from './signing'
import type { Target } from './target'
import { within } from './within'

export type Reply = { status: number; body: string }

export async function post(
  target: Target,
  action: string,
  payload: unknown,
  signing: Partial<Signing> & { appId?: string } = {},
): Promise<Reply> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const path = `/apps/${signing.appId ?? target.appId}/${action}`
  return await request(target, signedUrl(target, { path, body, ...signing }), { method: 'POST', body })
}

export async function publish(target: Target, payload: Record<string, unknown>): Promise<void> {
  const { status, body } = await post(target, 'events', payload)
  if (status !== 200) throw new Error(`not published: ${status} ${body}`)
}

export async function request({ host, port }: Target, url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`http://${host}:${port}${url}`, init)
  return { status: response.status, body: await response.text() }
}

/** Writes exactly these bytes and reads until the server ends the connection. */
export async function exchange({ host, port }: Target, bytes: string | Uint8Array): Promise<Reply> {
  const socket = connect(port, host)
  const answer = new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
  })
  socket.write(bytes)
  const [head = '', body = ''] = (await within(answer, 'an answer')).split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body }
}
