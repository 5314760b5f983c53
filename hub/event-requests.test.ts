import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runPhp } from './conformance/support/php'
import { type Reading, readBatch, readEvent } from './event-requests'
import type { Fields } from './json'

const value = fc.oneof(
  fc.constantFrom('', ' ', 'x', 'private-x', 0, 7, 1.5, true, false, null),
  fc.constantFrom<unknown>([], {}, ['private-x'], ['a', 7], { n: 1 }),
)
const fields = { name: value, data: value, channel: value, channels: value, socket_id: value, info: value }
const payload = fc.record(fields, { requiredKeys: [] })
const batch = fc.oneof(
  value,
  fc.array(fc.oneof(payload, value), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), payload),
)

const errorsIn = (reading: Reading) => ('errors' in reading ? reading.errors : {})
const asText = (payloads: unknown[]) => payloads.map((one) => JSON.stringify(one))

test("what is wrong with a payload is said in the words of Laravel's validator", async () => {
  const events: Fields[] = fc.sample(payload, 300)
  const batches: Fields[] = fc.sample(fc.record({ batch }), 300)
  const verdicts = await runPhp('laravel-validator', { events: asText(events), batches: asText(batches) })
  const ours = {
    events: events.map((event) => ({ event, errors: errorsIn(readEvent(event)) })),
    batches: batches.map((one) => ({ batch: one, errors: errorsIn(readBatch(one)) })),
  }
  const { events: ofEvents, batches: ofBatches } = verdicts as Record<'events' | 'batches', unknown[]>
  expect(ours.events).toEqual(events.map((event, at) => ({ event, errors: ofEvents[at] })))
  expect(ours.batches).toEqual(batches.map((one, at) => ({ batch: one, errors: ofBatches[at] })))
})

test('a map of channels counts as a list, as in PHP, and what is no text in it is passed over', () => {
  const reading = readEvent({ name: 'x', data: 'd', channels: { a: 'private-x', b: 7 } })
  expect(reading).toEqual({
    publications: [{ name: 'x', data: 'd', channels: ['private-x'], socketId: null }],
  })
})
