import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contentSecurityPolicy } from './csp'
import { environment } from './stand-in'
import { collectStaticPages, inlineScriptHashes } from './static-csp'

const env = environment('http://127.0.0.1:8000')

it('lets a page run its own files and named scripts, and talk to us and the one realtime server', () => {
  const policy = contentSecurityPolicy({ scripts: ["'nonce-abc'"], env })
  expect(policy).toContain("script-src 'self' 'nonce-abc';")
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:6001;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

it('asks for TLS everywhere only where there is TLS', () => {
  expect(contentSecurityPolicy({ scripts: [], env })).not.toContain('upgrade-insecure-requests')
  const secure = { ...env, NEXTAUTH_URL: 'https://vigia.example' }
  expect(contentSecurityPolicy({ scripts: [], env: secure })).toContain('upgrade-insecure-requests')
})

it('hashes inline scripts, each once, and no script that has a file', () => {
  const html =
    '<script>a()</script><script id="x">b()</script><script>a()</script><script src="/c.js" async></script>'
  expect(inlineScriptHashes(html)).toEqual([
    "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
  ])
})

it('finds the pages of a build that were rendered there, and none where there is no build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigia-csp-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(collectStaticPages(folder).size).toBe(0)
  mkdirSync(path.join(folder, 'server', 'app'), { recursive: true })
  const routes = { '/login': {}, '/manifest.webmanifest': {} }
  writeFileSync(path.join(folder, 'prerender-manifest.json'), JSON.stringify({ routes }))
  writeFileSync(path.join(folder, 'server', 'app', 'login.html'), '<script>a()</script>')
  expect([...collectStaticPages(folder).keys()]).toEqual(['/login'])
})
