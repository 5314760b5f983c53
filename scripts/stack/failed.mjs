/** A part of a stack did not come up, or went away: told in words, without a stack trace. */
export class StackFailed extends Error {
  name = 'StackFailed'
}
