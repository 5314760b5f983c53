import path from 'node:path'
import { backend, nodeTool, root, stackRoot } from '../paths.mjs'
import { readJunit, readPlaywright, readVitest } from './reports.mjs'

const reports = path.join(stackRoot, 'reports')
/** Laravel's contract tests write here what its resources and events look like; the schemas then parse it. */
const contracts = path.join(reports, 'contracts')

function vitest(name, ...projects) {
  const report = path.join(reports, `${name}.json`)
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
    env: { VIGIA_CONTRACTS: contracts },
    report,
    read: readVitest,
  }
}

/** In this order: Laravel's contract tests write what the suite "contracts" reads. */
export function suites() {
  const report = path.join(reports, 'laravel.xml')
  return [
    {
      name: 'laravel',
      command: 'php',
      args: ['vendor/bin/paratest', '--no-coverage', '--colors=never', `--log-junit=${report}`],
      cwd: backend,
      env: { VIGIA_CONTRACTS: contracts },
      report,
      read: readJunit,
    },
    vitest('unit', 'unit', 'views'),
    vitest('contracts', 'contracts'),
    vitest('hub', 'hub'),
  ]
}

export function endToEnd(stack) {
  const report = path.join(reports, 'e2e.json')
  return {
    name: 'end to end',
    command: process.execPath,
    args: [nodeTool('@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)],
    cwd: root,
    env: { VIGIA_READY: stack.file, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    read: readPlaywright,
  }
}
