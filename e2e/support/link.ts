import { stack } from './stack'

async function command(action: string): Promise<void> {
  if (!stack.link) throw new Error('This stack has no link to spoil; the test runner starts one')
  const answer = await fetch(`${stack.link.control}/${action}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`The link refused ${action}: ${answer.status}`)
}

/** The wire between every browser and the realtime server: what is done to it is felt by all pages of the run. */
export const link = {
  cut: () => command('cut'),
  blackHole: () => command('black-hole'),
  /** What stands is dead and does not know it; what is opened anew is well. */
  strand: () => command('strand'),
  delay: (ms: number) => command(`delay/${ms}`),
  throttle: (bytesPerSecond: number) => command(`throttle/${bytesPerSecond}`),
  mend: () => command('mend'),
}
