import { errorFrame, errors } from '../frames'
import type { Hooks } from '../hooks'
import type { HubState } from '../state'
import { ArmedFaults } from './armed-faults'
import { isControl, serveControl } from './control'
import { HeldFrames } from './held-frames'

const fatalReasons = {
  4001: 'Application does not exist',
  4004: 'Application is over connection quota',
  4009: 'Origin not allowed',
}

/** The plain server with its faults around it. */
export function faultHooks(state: HubState): Hooks {
  const faults = new ArmedFaults()
  const held = new HeldFrames()
  const isStalled = (at: 'socket' | 'api') => faults.take('stall', { at }) !== null

  return {
    greet(connection, next) {
      const fatal = faults.take('fatal')
      if (fatal) connection.end(errorFrame(fatal.code, fatalReasons[fatal.code]))
      else if (!isStalled('socket')) next()
    },

    receive(connection, message, next) {
      if (isStalled('socket')) return
      const occasion = message.kind === 'subscribe' ? { channel: message.channel } : null
      if (occasion && faults.take('ignore-subscribe', occasion)) return
      if (occasion && faults.take('refuse-auth', occasion)) connection.send(errors.unauthorized)
      else next()
    },

    deliver(connection, delivery, next) {
      if (isStalled('socket') || faults.take('drop', delivery)) return
      if (!held.has(connection) && faults.take('reorder', delivery)) {
        held.hold(connection, next)
        return
      }
      const delay = faults.take('delay', delivery)
      const send = delay ? () => void setTimeout(next, delay.ms) : next
      send()
      if (faults.take('duplicate', delivery)) send()
      held.release(connection)
    },

    request(request, response, next) {
      if (isControl(request)) void serveControl(state, { faults, held }, request, response)
      else if (!isStalled('api')) next()
    },
  }
}
