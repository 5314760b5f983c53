import { step } from '../process/progress.mjs'
import { writeRouteTypes } from '../setup/route-types.mjs'
import { runSteps } from './run-steps.mjs'
import { verifySteps } from './steps.mjs'

/** Two at a time: most steps use one core, and the machines that run this have at least two. */
const width = 2

export async function verify(folder) {
  await step('Writing the types of the routes', writeRouteTypes)
  return runSteps(verifySteps(), { width, folder })
}
