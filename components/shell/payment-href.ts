type Named = { paymentId: number; paymentDate: string }

/** Where a payment lies open: in the list of its own day, so that it is there whatever came after it. */
export function paymentHref({ paymentId, paymentDate }: Named): string {
  return `/payments?day=${paymentDate}&payment=${paymentId}`
}
