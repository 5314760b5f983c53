import { expect, test } from 'vitest'
import { channelSignature, isChannelAuth, judgeRequest, requestSignature } from './signatures'

// The worked examples of the protocol's own documentation.
const secret = '7ad3773142a6692b25b8'
const example = {
  method: 'POST',
  path: '/apps/3/events',
  query: new URLSearchParams(
    'auth_version=1.0&auth_key=278d425bdf160c739803&auth_timestamp=1353088179&body_md5=forged',
  ),
  body: Buffer.from('{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}'),
}
const signature = 'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c'

test('the documented request has the documented signature, in whatever order its query stands', () => {
  expect(requestSignature(secret, example)).toBe(signature)
})

test('the MD5 that a request without a body claims is no part of its signature', () => {
  const bare = { ...example, body: Buffer.alloc(0), query: new URLSearchParams('auth_key=k') }
  const claiming = {
    ...bare,
    query: new URLSearchParams('auth_key=k&body_md5=d41d8cd98f00b204e9800998ecf8427e'),
  }
  expect(requestSignature(secret, claiming)).toBe(requestSignature(secret, bare))
})

test('the documented channel has the documented signature', () => {
  expect(channelSignature(secret, '1234.1234', 'private-foobar')).toBe(
    '58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4',
  )
  expect(
    channelSignature(
      secret,
      '1234.1234',
      'presence-foobar',
      '{"user_id":10,"user_info":{"name":"Mr. Channels"}}',
    ),
  ).toBe('31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80')
})

test.each([
  ['278d425bdf160c739803:abc', true],
  ['another-key:abc', true],
  ['abc', true],
  ['key:abd', false],
  ['key:abcd', false],
  ['', false],
])('the auth "%s" against "abc" is judged %s', (auth, verdict) => {
  expect(isChannelAuth(auth, 'abc')).toBe(verdict)
})

test.each([
  [0, 'valid'],
  [600, 'valid'],
  [-600, 'valid'],
  [601, 'expired'],
  [-601, 'expired'],
])('a request signed %i seconds ago is %s', (age, verdict) => {
  const query = new URLSearchParams([...example.query, ['auth_signature', signature]])
  expect(judgeRequest(secret, { ...example, query }, 1_353_088_179 + age)).toBe(verdict)
})

test.each([null, 'soon', ''])('a signed request with the timestamp %j is expired', (timestamp) => {
  const query = new URLSearchParams(timestamp === null ? {} : { auth_timestamp: timestamp })
  query.set('auth_signature', requestSignature(secret, { ...example, query }))
  expect(judgeRequest(secret, { ...example, query }, 1_353_088_179)).toBe('expired')
})
