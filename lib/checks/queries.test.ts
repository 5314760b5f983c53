import { expect, it } from 'vitest'
import { createApi } from '../api'
import { ApiError } from '../errors'
import { startCheck } from './queries'

const run = {
  id: 9,
  trigger: 'manual',
  started_by: { id: 3, name: 'Rubén Lazo' },
  queued_at: '2026-11-24T14:31:00.123Z',
  started_at: null,
  ended_at: null,
  state: 'queued',
  new: 0,
  worse: 0,
  same: 0,
  cured: 0,
  listed: 0,
  error: null,
}

const answering = (status: number, body: unknown) => createApi(async () => Response.json(body, { status }))

it('begins a run', async () => {
  const api = answering(202, { success: true, data: { run } })
  expect(await startCheck(api)).toMatchObject({ isOwn: true, run: { id: 9, startedBy: run.started_by } })
})

it('takes the run that is under way for the answer', async () => {
  const refusal = { success: false, code: 'already_running', message: 'Ya está en marcha.', data: { run } }
  expect(await startCheck(answering(409, refusal))).toMatchObject({ isOwn: false, run: { id: 9 } })
})

it('passes every other refusal on', async () => {
  const refusal = { success: false, code: 'wrong_user', message: 'Otra sesión.' }
  const failure = await startCheck(answering(409, refusal)).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({ code: 'wrong_user' })
})
