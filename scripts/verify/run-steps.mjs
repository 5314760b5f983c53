import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runToEnd } from '../process/run.mjs'

/** Runs the steps, `width` at a time, one line each as they end, and shows in full what failed. */
export async function runSteps(steps, { width, folder }) {
  const waiting = [...steps]
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step, folder))
  }
  await Promise.all(Array.from({ length: width }, lane))
  for (const { name, log } of results.filter((result) => !result.passed)) {
    console.log(`\n── ${name}\n${readFileSync(log, 'utf8').trim()}`)
  }
  return { passed: results.filter((result) => result.passed).length, failed: failures(results) }
}

async function runStep({ name, command, args, cwd }, folder) {
  const log = path.join(folder, `${name.replaceAll(' ', '-')}.log`)
  const begun = performance.now()
  const { code } = await runToEnd(command, args, { cwd, env: { ...process.env, NO_COLOR: '1' }, log })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.padStart(6)} s`)
  return { name, passed: code === 0, log }
}

function failures(results) {
  return results.filter((result) => !result.passed).length
}
