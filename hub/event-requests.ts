import { type Fields, isFields } from './json'
import type { Publication } from './publish'
import { isFilled, Validation } from './validation'

/** Either the sentences of a 422, by field, or what is to be sent. */
export type Reading = { errors: Validation['errors'] } | { publications: Publication[] }

export function readEvent(payload: Fields): Reading {
  const { name, data, channels, channel, socket_id: socketId, info } = payload
  const check = new Validation()
  check.requiredText('name', name)
  check.requiredText('data', data)
  if (isFilled(channels) || isFilled(channel)) {
    check.list('channels', channels)
    check.text('channel', channel)
  } else {
    check.requiredWithout('channels', 'channel')
    check.requiredWithout('channel', 'channels')
  }
  check.text('socket_id', socketId, 'socket id')
  check.text('info', info)
  if (check.hasFailed) return { errors: check.errors }
  return { publications: [publication(payload, isFields(channels) ? Object.values(channels) : [channel])] }
}

export function readBatch({ batch }: Fields): Reading {
  const check = new Validation()
  check.requiredList('batch', batch)
  if (!isFields(batch)) return { errors: check.errors }

  for (const [at, item] of Object.entries(batch)) checkItem(check, `batch.${at}`, fieldsOf(item))
  if (check.hasFailed) return { errors: check.errors }
  const items = Object.values(batch).map(fieldsOf)
  return { publications: items.map((item) => publication(item, [item.channel])) }
}

function checkItem(check: Validation, at: string, item: Fields): void {
  check.requiredText(`${at}.name`, item.name)
  check.requiredText(`${at}.data`, item.data)
  if (isFilled(item.channel)) check.text(`${at}.channel`, item.channel)
  else check.requiredWithout(`${at}.channel`, 'channels')
  check.text(`${at}.socket_id`, item.socket_id)
  check.text(`${at}.info`, item.info)
}

function fieldsOf(item: unknown): Fields {
  return isFields(item) ? item : {}
}

// Called once name and data have been checked to be texts.
function publication({ name, data, socket_id: socketId }: Fields, channels: unknown[]): Publication {
  return {
    name: String(name),
    data: String(data),
    channels: channels.filter((channel) => typeof channel === 'string'),
    socketId: typeof socketId === 'string' ? socketId : null,
  }
}
