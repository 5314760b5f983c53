import path from 'node:path'
import { backend, nodeTool, root } from '../paths.mjs'
import { readJunit, readPlaywright, readVitest } from './reports.mjs'

function vitest(folder, name, projects) {
  const report = path.join(folder, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  return {
    name,
    command: process.execPath,
    args: [
      nodeTool('vitest', 'vitest.mjs'),
      'run',
      ...chosen,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    cwd: root,
    env: { VIGIA_CONTRACTS: contractsIn(folder) },
    report,
    read: readVitest,
  }
}

/** Laravel's contract tests write here what its resources and events look like; the schemas then parse it. */
function contractsIn(folder) {
  return path.join(folder, 'contracts')
}

function laravel(folder, name, env) {
  const report = path.join(folder, `${name.replaceAll(' ', '-')}.xml`)
  return {
    name,
    command: 'php',
    args: ['vendor/bin/paratest', '--no-coverage', '--colors=never', `--log-junit=${report}`],
    cwd: backend,
    env,
    report,
    read: readJunit,
  }
}

/** With this variable Laravel gives each process of the runner a database of its own. */
export function laravelOnPostgres(folder, connection) {
  return laravel(folder, 'laravel on PostgreSQL', { ...connection, LARAVEL_PARALLEL_TESTING: '1' })
}

/** In this order: Laravel's contract tests write what the suite "contracts" reads. */
export function suites(folder) {
  return [
    laravel(folder, 'laravel', { VIGIA_CONTRACTS: contractsIn(folder) }),
    vitest(folder, 'unit', ['unit', 'views']),
    vitest(folder, 'contracts', ['contracts']),
    vitest(folder, 'hub', ['hub']),
  ]
}

export function endToEnd(folder, stack) {
  const report = path.join(folder, 'e2e.json')
  return {
    name: 'end to end',
    command: process.execPath,
    args: [nodeTool('@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)],
    cwd: root,
    env: { VIGIA_READY: stack.file, VIGIA_E2E_REPORT: report, VIGIA_E2E_OUTPUT: path.join(folder, 'e2e') },
    report,
    read: readPlaywright,
  }
}
