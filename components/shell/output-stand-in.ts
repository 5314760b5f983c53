class Tone extends EventTarget {
  readonly frequency = { value: 0 }
  hasBegun = false

  connect<Next>(next: Next): Next {
    return next
  }

  start() {
    this.hasBegun = true
  }

  stop(seconds: number) {
    setTimeout(() => this.dispatchEvent(new Event('ended')), seconds * 1_000)
  }
}

const volume = {
  connect() {},
  gain: { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} },
}

/** For tests: an output that takes so many ms to open, and the tones that went into it. */
export function createOutput(opensAfterMs: number) {
  const tones: Tone[] = []
  let state: AudioContextState = 'suspended'
  const output = {
    currentTime: 0,
    destination: {},
    async resume() {
      await new Promise((resolve) => setTimeout(resolve, opensAfterMs))
      state = 'running'
    },
    async suspend() {
      state = 'suspended'
    },
    async close() {
      state = 'closed'
    },
    createOscillator() {
      const tone = new Tone()
      tones.push(tone)
      return tone
    },
    createGain: () => volume,
  }
  // As much of one as a chime and its loudspeaker use.
  return { context: output as unknown as AudioContext, tones, state: () => state }
}
