const units = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
]

/** `4 s`, `12 min`, `3 h`, `2 d`: whole units, rounded down. A clock that was set back shows nothing older than now. */
export function ageOf(ms: number): string {
  const unit = units.find((one) => ms >= one.ms)
  return unit ? `${Math.floor(ms / unit.ms)} ${unit.name}` : `${Math.max(0, Math.floor(ms / 1_000))} s`
}
