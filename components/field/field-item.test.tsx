import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import words from '@/lib/messages/field.json'
import type { FeedRow } from '@/lib/realtime/feed'
import { newsRow, strangeRow } from '../shell/news-stand-in'
import { FieldItem } from './field-item'
import { newsIn } from './field-news'

function textOf(row: FeedRow) {
  const items = newsIn([row])
  render(items.map((item) => <FieldItem key={item.id} item={item} words={words} isOwn={false} />))
  return screen
    .getByRole('listitem')
    .textContent?.replace(/\s/g, ' ')
    .replace(/\d\d:\d\d$/, '')
}

it.each([
  ['payment_reversed', {}, 'Juana Condori TiconaPago anulado · Se cobró a otro clienteBs 85,00'],
  ['payment_refused', {}, 'Juana Condori TiconaPago rechazado · el crédito no está activoBs 85,00'],
  ['payment_refused', { code: 'invalid' }, 'Juana Condori TiconaPago rechazado · revise su cajaBs 85,00'],
  ['client_assigned', {}, 'Juana Condori TiconaCliente nuevo en su ruta'],
  ['client_unassigned', {}, 'Un cliente salió de su rutaAhora lo visita otra persona'],
  ['promise_due', {}, 'Juana Condori TiconaPrometió pagar el 25/11Bs 150,00'],
  ['promise_broken', {}, 'Juana Condori TiconaNo cumplió · prometió para el 25/11Bs 150,00'],
  [
    'promise_broken',
    { kept: '50.00' },
    'Juana Condori TiconaCumplió en parte · pagó Bs 50,00 hasta el 25/11Bs 150,00',
  ],
  ['cash_difference', {}, 'Su cajaFaltante al cerrar · Mal cambioBs 50,00'],
  ['cash_difference', { difference: '0.00' }, 'Su cajaCorregida: ya no hay diferencia'],
  ['box_open', {}, 'Su cajaLa del 23/11 está abierta'],
  ['cobrador_silent', {}, 'Sin registros suyosNada registrado desde las 08:00'],
  ['portfolio_drift', {}, 'Cifras por verificarNo cuadran · créditos: 1 · cajas: 2'],
  ['notice', {}, 'Reunión de mañanaA las 07:30 en la oficina: traiga el talonario.De Hugo Gutiérrez'],
] as const)('tells a cobrador of %s %j', (kind, fields, text) => {
  expect(textOf(newsRow(kind, { id: 1 }, fields))).toBe(text)
})

it('shows what it cannot read as a plain notice, since the badge counts it', () => {
  expect(textOf(strangeRow(1))).toBe('Aviso')
})
