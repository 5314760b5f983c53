/** Each reads one runner's own report and gives `{ passed, failed, notes }`; notes say what no test name tells. */

export function readVitest(text) {
  const report = JSON.parse(text)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notes: broken.map((file) => `${file.name} could not be loaded`),
  }
}

export function readJunit(text) {
  const [, attributes] = /<testsuite\b([^>]*)>/.exec(text) ?? []
  if (attributes === undefined) return { passed: 0, failed: 0, notes: ['the report holds no suite'] }
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0)
  const failed = count('failures') + count('errors')
  return { passed: count('tests') - failed - count('skipped'), failed, notes: [] }
}

export function readPlaywright(text) {
  const { stats, errors } = JSON.parse(text)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    notes: errors.map((error) => error.message),
  }
}

/**
 * What a suite counts for. A runner that left no readable report, ran no test, or failed without naming a failed
 * test is itself one failure: silence is never success.
 */
export function countSuite({ code, text, read }) {
  const counted = readSafely(text, read)
  if (counted === null) return { passed: 0, failed: 1, notes: ['the runner left no readable report'] }
  if (counted.passed + counted.failed === 0) return { passed: 0, failed: 1, notes: ['no test was run'] }
  if (code !== 0 && counted.failed === 0) {
    return { ...counted, failed: 1, notes: [...counted.notes, `the runner ended with code ${code}`] }
  }
  return counted
}

function readSafely(text, read) {
  try {
    const counted = read(text)
    return Number.isInteger(counted.passed) && Number.isInteger(counted.failed) ? counted : null
  } catch {
    return null
  }
}

export function addUp(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}
