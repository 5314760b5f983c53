import type { Connection } from './connection'

const nobody: ReadonlySet<Connection> = new Set()

/** Who hears which channel. A channel exists as long as somebody is in it. */
export class Channels {
  readonly #members = new Map<string, Set<Connection>>()
  readonly #joined = new Map<Connection, Set<string>>()

  join(connection: Connection, channel: string): void {
    put(this.#members, channel, connection)
    put(this.#joined, connection, channel)
  }

  leave(connection: Connection, channel: string): void {
    drop(this.#members, channel, connection)
    drop(this.#joined, connection, channel)
  }

  leaveAll(connection: Connection): void {
    for (const channel of [...(this.#joined.get(connection) ?? [])]) this.leave(connection, channel)
  }

  members(channel: string): ReadonlySet<Connection> {
    return this.#members.get(channel) ?? nobody
  }

  names(): string[] {
    return [...this.#members.keys()]
  }
}

function put<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const values = index.get(key) ?? new Set<V>()
  index.set(key, values.add(value))
}

function drop<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const values = index.get(key)
  values?.delete(value)
  if (values?.size === 0) index.delete(key)
}
