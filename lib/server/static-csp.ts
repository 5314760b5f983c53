import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const inlineScript = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi

/** The CSP sources that let exactly the inline scripts of this page run. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(inlineScript)].map((match) => match[1] ?? '').filter(Boolean)
  return [...new Set(scripts)].map(
    (script) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`,
  )
}

/** Pages that were rendered at build, each with the hashes of its inline scripts. */
export function collectStaticPages(buildFolder: string): ReadonlyMap<string, readonly string[]> {
  const manifest = path.join(buildFolder, 'prerender-manifest.json')
  if (!existsSync(manifest)) return new Map()
  const { routes } = JSON.parse(readFileSync(manifest, 'utf8')) as { routes: Record<string, unknown> }
  const pages = Object.keys(routes).flatMap((route): [string, string[]][] => {
    const file = path.join(buildFolder, 'server', 'app', `${route}.html`)
    return existsSync(file) ? [[route, inlineScriptHashes(readFileSync(file, 'utf8'))]] : []
  })
  return new Map(pages)
}

let collected: ReadonlyMap<string, readonly string[]> | undefined

export function staticPages(): ReadonlyMap<string, readonly string[]> {
  // A development server renders each page anew, beside what an earlier build may have left in the folder.
  if (process.env.NODE_ENV === 'development') return new Map()
  collected ??= collectStaticPages(
    path.join(/* turbopackIgnore: true */ process.cwd(), process.env.VIGIA_DIST_DIR || '.next'),
  )
  return collected
}
