import { isFields } from './json'

/** Laravel's validator in the few rules and words that Reverb uses: its callers print these sentences. */
export class Validation {
  readonly errors: Record<string, string[]> = {}

  get hasFailed(): boolean {
    return Object.keys(this.errors).length > 0
  }

  requiredText(field: string, value: unknown, label = field): void {
    if (!isFilled(value)) this.#fail(field, `The ${label} field is required.`)
    else this.text(field, value, label)
  }

  requiredList(field: string, value: unknown): void {
    if (!isFilled(value)) this.#fail(field, `The ${field} field is required.`)
    else this.list(field, value)
  }

  requiredWithout(field: string, other: string): void {
    this.#fail(field, `The ${field} field is required when ${other} is not present.`)
  }

  /** An absent field and an empty text pass, null does not: that is how the rule `string` reads alone. */
  text(field: string, value: unknown, label = field): void {
    if (value !== undefined && typeof value !== 'string')
      this.#fail(field, `The ${label} field must be a string.`)
  }

  list(field: string, value: unknown): void {
    if (value === undefined || isFields(value) || isBlank(value)) return
    this.#fail(field, `The ${field} field must be an array.`)
  }

  #fail(field: string, sentence: string): void {
    this.errors[field] = [sentence]
  }
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}

export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || isBlank(value)) return false
  return !isFields(value) || Object.keys(value).length > 0
}
