// A fifth upwards, each note fading by itself: soft enough for an office where it is heard all day.
const notes = [
  { hertz: 659.25, beginsMs: 0 },
  { hertz: 987.77, beginsMs: 110 },
]
const attackMs = 15
const noteMs = 240
const loudest = 0.12
/** An exponential never reaches zero; this is below hearing. */
const inaudible = 0.0001

/** Two short notes, 350 ms in all. Resolves when the last one has ended. */
export async function playChime(context: AudioContext): Promise<void> {
  await Promise.all(notes.map(({ hertz, beginsMs }) => playNote(context, hertz, beginsMs)))
}

function playNote(context: AudioContext, hertz: number, beginsMs: number): Promise<unknown> {
  const begins = context.currentTime + beginsMs / 1_000
  const ends = begins + noteMs / 1_000
  const tone = context.createOscillator()
  tone.frequency.value = hertz
  const volume = context.createGain()
  // Without the attack it would begin with a crack.
  volume.gain.setValueAtTime(0, begins)
  volume.gain.linearRampToValueAtTime(loudest, begins + attackMs / 1_000)
  volume.gain.exponentialRampToValueAtTime(inaudible, ends)
  tone.connect(volume).connect(context.destination)
  tone.start(begins)
  tone.stop(ends)
  return new Promise((resolve) => tone.addEventListener('ended', resolve, { once: true }))
}
