import { judge } from './check/judge'
import { measure, measureOnSqlite } from './check/measure'

// The runner starts PostgreSQL where it is installed, and says how to connect to it, or why there is none.
const connection = process.env.CHECK_POSTGRES
const sqlite = judge(measureOnSqlite())
const postgresql = connection ? judge(measure(JSON.parse(connection))) : null

console.log(
  JSON.stringify({
    bench: 'check',
    sqlite,
    postgresql:
      postgresql ?? `not measured: ${process.env.CHECK_WITHOUT_POSTGRES ?? 'no connection was given'}`,
    ok: sqlite.ok && (postgresql?.ok ?? true),
  }),
)
