import { describe, expect, it } from 'vitest'
import { deriveState, type Evidence, isSilent, type LinkStatus, statusWords } from './status'
import { timings } from './timings'

const now = Date.parse('2026-11-24T14:32:00Z')
const ago = (seconds: number) => now - seconds * 1_000

const healthy: Evidence = {
  isSignedOut: false,
  isOnline: true,
  startedAt: ago(600),
  joinedAt: ago(500),
  wasEverJoined: true,
  behindSince: null,
  lastFrameAt: ago(2),
  heartbeatSentAt: ago(4),
  lastReadAt: ago(10),
  unreadableSince: null,
  busySince: null,
  askingSince: null,
}
const unlinked: Partial<Evidence> = { joinedAt: null }
const opening: Partial<Evidence> = {
  joinedAt: null,
  wasEverJoined: false,
  lastFrameAt: null,
  heartbeatSentAt: null,
}

it.each<[string, Partial<Evidence>, LinkStatus['state']]>([
  ['all is proven', {}, 'live'],
  ['the last frame is 12 s old', { lastFrameAt: ago(12) }, 'live'],
  ['the last frame is older', { lastFrameAt: ago(12.1) }, 'polling'],
  ['the newest heartbeat is 30 s old', { heartbeatSentAt: ago(30) }, 'live'],
  ['the newest heartbeat is older', { heartbeatSentAt: ago(30.1) }, 'polling'],
  ['a hole is younger than an eye reads', { behindSince: ago(0.4) }, 'live'],
  ['a hole stays', { behindSince: ago(0.5) }, 'catching-up'],
  ['a channel is not joined', { joinedAt: null }, 'polling'],
  ['no heartbeat came yet', { joinedAt: ago(5), heartbeatSentAt: null }, 'catching-up'],
  ['no heartbeat came in 30 s', { joinedAt: ago(31), heartbeatSentAt: null }, 'polling'],
  [
    'joined again after a minute, the next beat is due',
    { joinedAt: ago(3), heartbeatSentAt: ago(63) },
    'catching-up',
  ],
  ['a second device clock runs behind', { heartbeatSentAt: ago(-2) }, 'live'],
  ['the page has just opened', { ...opening, startedAt: ago(1), lastReadAt: ago(0.5) }, 'catching-up'],
  ['the page opened and found no socket', { ...opening, startedAt: ago(5), lastReadAt: ago(4) }, 'polling'],
  ['nothing was read yet', { ...opening, startedAt: ago(5), lastReadAt: null }, 'catching-up'],
  ['a read failed', { unreadableSince: ago(20) }, 'offline'],
  [
    'a read failed on a page that just opened',
    { ...opening, lastReadAt: null, unreadableSince: ago(1) },
    'offline',
  ],
  ['the server is busy, and was read 30 s ago', { busySince: ago(2), lastReadAt: ago(30) }, 'live'],
  ['the server is busy, and was read before', { busySince: ago(2), lastReadAt: ago(30.1) }, 'catching-up'],
  ['a question is unanswered for long', { askingSince: ago(9), lastReadAt: ago(30) }, 'live'],
  ['it leaves a lost frame unfelt', { askingSince: ago(6), lastReadAt: ago(30.1) }, 'catching-up'],
  ['it was asked this moment', { askingSince: ago(0.1), lastReadAt: ago(60) }, 'live'],
  ['the server is busy without a socket', { ...unlinked, busySince: ago(2), lastReadAt: ago(20) }, 'polling'],
  ['a poll is overdue by that', { ...unlinked, busySince: ago(2), lastReadAt: ago(20.1) }, 'offline'],
  [
    'the server is busy, and silent on the socket',
    { busySince: ago(2), lastReadAt: ago(21), heartbeatSentAt: ago(40) },
    'offline',
  ],
  [
    'the server is busy from the first on',
    { ...opening, startedAt: ago(9), lastReadAt: null, busySince: ago(1) },
    'catching-up',
  ],
  [
    'the server is busy from the first on, for long',
    { ...opening, startedAt: ago(21), lastReadAt: null, busySince: ago(13) },
    'offline',
  ],
  ['the device has no network', { isOnline: false }, 'offline'],
  ['the session ended', { isSignedOut: true }, 'signed-out'],
  ['the session ended without a network', { isSignedOut: true, isOnline: false }, 'signed-out'],
])('when %s, the state is said', (_, news, state) => {
  expect(deriveState({ ...healthy, ...news }, now, timings)).toBe(state)
})

it('the server is called silent only on a socket that would have heard it', () => {
  const silent = { ...healthy, heartbeatSentAt: ago(70) }
  expect(isSilent(silent, now, timings)).toBe(true)
  expect(isSilent({ ...silent, joinedAt: null }, now, timings)).toBe(false)
  expect(isSilent({ ...silent, joinedAt: ago(3) }, now, timings)).toBe(false)
  expect(isSilent({ ...healthy, heartbeatSentAt: null }, now, timings)).toBe(true)
})

describe('the words', () => {
  const status: LinkStatus = { state: 'live', since: ago(90), heartbeatAge: 4_000, lastFrameAt: ago(2) }

  it.each<[string, Partial<LinkStatus>, object]>([
    ['live, with the age of the last frame', {}, { key: 'live', values: { seconds: 2 } }],
    ['live, never younger than now', { lastFrameAt: ago(-1) }, { key: 'live', values: { seconds: 0 } }],
    ['polling, with its pace', { state: 'polling' }, { key: 'polling', values: { seconds: 15 } }],
    [
      'a silence of half a minute is called one',
      { state: 'polling', isSilent: true, heartbeatAge: 31_000 },
      { key: 'silent', values: { minutes: 1 } },
    ],
    [
      'a silence of three minutes',
      { state: 'polling', isSilent: true, heartbeatAge: 185_000 },
      { key: 'silent', values: { minutes: 3 } },
    ],
    [
      'a silence from the first on lasts since the state does',
      { state: 'polling', isSilent: true, heartbeatAge: null, since: ago(130) },
      { key: 'silent', values: { minutes: 2 } },
    ],
    [
      'offline, with the hour of the last contact',
      { state: 'offline' },
      { key: 'offline', values: { since: new Date(ago(90)) } },
    ],
    ['catching up', { state: 'catching-up' }, { key: 'catchingUp', values: {} }],
    ['signed out', { state: 'signed-out' }, { key: 'signedOut', values: {} }],
  ])('say %s', (_, news, words) => {
    expect(statusWords({ ...status, ...news }, now, timings)).toEqual(words)
  })
})
