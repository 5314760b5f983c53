import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { logs, root } from '../paths.mjs'
import { step } from '../process/progress.mjs'
import { run } from '../process/run.mjs'
import { findChromium } from './browser.mjs'
import { describeMissing, missingRequirements, packagesOf } from './requirements.mjs'

class SetupRefused extends Error {
  name = 'SetupRefused'
}

/** Makes sure of PHP, its extensions, Composer and, for tests, a browser; or says exactly what is missing. */
export async function ensureSystem({ browser = false } = {}) {
  const lacking = () => [...missingRequirements(), ...(browser ? browserFaults() : [])]
  const before = lacking()
  if (before.length === 0) return

  const packages = packagesOf(before)
  if (packages.length > 0 && canInstall()) await installDebianPackages(packages)
  const after = lacking()
  if (after.length === 0) return
  throw new SetupRefused(describeMissing(after))
}

function browserFaults() {
  if (findChromium()) return []
  const remedy = 'Elsewhere: set CHROMIUM_PATH to the program of an installed Chromium.'
  return [{ what: 'a Chromium browser', remedy, packages: ['chromium'] }]
}

/** Only ever as root, who asked for it by being root: sudo is never called. */
function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

async function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const waits = ['-o', 'DPkg::Lock::Timeout=300']
  const apt = (args, log) => run('apt-get', args, { cwd: root, env, log: path.join(logs, log) })
  await step(`Installing ${packages.join(', ')}`, async () => {
    await apt(['update', '-q'], 'apt-update.log')
    await apt(['install', '-y', '-q', '--no-install-recommends', ...waits, ...packages], 'apt-install.log')
  })
}
