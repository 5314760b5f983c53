import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isHeld, tryLock, withLock } from './lock.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigia-lock-'))
  file = path.join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is given to one at a time and again after its release', () => {
  const release = tryLock(file)
  expect(tryLock(file)).toBeNull()
  expect(isHeld(file)).toBe(true)
  release?.()
  expect(isHeld(file)).toBe(false)
  expect(tryLock(file)).not.toBeNull()
})

it('is taken over from a dead holder', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(file, JSON.stringify({ pid, token: 'dead' }))
  expect(isHeld(file)).toBe(false)
  expect(tryLock(file)).not.toBeNull()
  expect(tryLock(file)).toBeNull()
})

it('is taken over from a silent holder whose number lives on in another process', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, token: 'before the restart' }))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(tryLock(file)).not.toBeNull()
})

it('lets those who wait in one after another', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setImmediate(resolve))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock(file, () => {}, work)))
  expect(most).toBe(1)
})
