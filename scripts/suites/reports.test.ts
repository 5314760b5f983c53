import { describe, expect, it } from 'vitest'
import { addUp, countSuite, readJunit, readPlaywright, readVitest } from './reports.mjs'

const vitest = (passed: number, failed: number, broken = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: Array.from({ length: broken }, (_, index) => ({
      name: `broken-${index}.test.ts`,
      status: 'failed',
      assertionResults: [],
    })),
  })
const junit = (attributes: string) =>
  `<?xml version="1.0"?><testsuites><testsuite name="all" ${attributes}><testsuite name="one" tests="1"/></testsuite></testsuites>`
const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('the reports of the runners', () => {
  it('are read from vitest, where a file that cannot be loaded is a failure', () => {
    expect(readVitest(vitest(7, 2))).toMatchObject({ passed: 7, failed: 2 })
    expect(readVitest(vitest(7, 0, 1))).toMatchObject({ passed: 7, failed: 1 })
  })

  it('are read from phpunit by its outermost suite, skipped tests left out', () => {
    expect(readJunit(junit('tests="10" assertions="20" errors="1" failures="2" skipped="3"'))).toMatchObject({
      passed: 4,
      failed: 3,
    })
  })

  it('are read from playwright, where a flaky test is a failed one', () => {
    expect(readPlaywright(playwright({ expected: 5, flaky: 1, skipped: 2 }))).toMatchObject({
      passed: 5,
      failed: 1,
    })
    expect(readPlaywright(playwright({ expected: 5 }, [{ message: 'no such file' }]))).toMatchObject({
      failed: 1,
    })
  })
})

describe('a suite', () => {
  it('that ran nothing is a failure', () => {
    expect(countSuite({ code: 0, text: vitest(0, 0), read: readVitest })).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  it('whose runner crashed is a failure, whatever it had counted', () => {
    expect(countSuite({ code: 1, text: undefined, read: readVitest })).toMatchObject({ passed: 0, failed: 1 })
    expect(countSuite({ code: 1, text: '{"half":', read: readVitest })).toMatchObject({
      passed: 0,
      failed: 1,
    })
    expect(countSuite({ code: 1, text: vitest(9, 0), read: readVitest })).toMatchObject({
      passed: 9,
      failed: 1,
    })
  })

  it('that passed counts as its runner says', () => {
    expect(countSuite({ code: 0, text: vitest(9, 0), read: readVitest })).toMatchObject({
      passed: 9,
      failed: 0,
    })
  })
})

it('adds suites up', () => {
  expect(
    addUp([
      { passed: 6, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 9, failed: 1 })
})
