import { runSteps } from './run-steps.mjs'
import { verifySteps } from './steps.mjs'

/** Two at a time: most steps use one core, and the machines that run this have at least two. */
const width = 2

export function verify(folder) {
  return runSteps(verifySteps(), { width, folder })
}
