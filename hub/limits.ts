/** Reverb's stock bounds. Were ours wider, a frame could pass every test here and fail there. */
export const maxRequestBytes = 10_000
export const maxMessageBytes = 10_000

/** A phone that reads nothing for minutes of a busy day stays below; a hundred stuck ones cost 100 MB at most. */
export const maxBufferedBytes = 1_000_000
