const inPlace = process.stdout.isTTY === true
/** Often enough to see that it lives, seldom enough for a log. */
const everyMs = inPlace ? 1_000 : 20_000

/** Shows one step with its time while it goes on, and how it ended. */
export async function step(title, work) {
  const begun = performance.now()
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(inPlace ? 0 : 1)} s`
  const line = (mark) => `${mark} ${title}  ${seconds()}`
  if (inPlace) process.stdout.write(`· ${title}`)
  else console.log(`· ${title}`)
  const ticking = setInterval(() => {
    if (inPlace) process.stdout.write(`\r\x1b[2K${line('·')}`)
    else console.log(`  … ${title}: ${seconds()} so far`)
  }, everyMs)
  try {
    const result = await work()
    clearInterval(ticking)
    console.log(inPlace ? `\r\x1b[2K${line('✓')}` : line('✓'))
    return result
  } catch (error) {
    clearInterval(ticking)
    console.log(inPlace ? `\r\x1b[2K${line('✗')}` : line('✗'))
    throw error
  }
}
