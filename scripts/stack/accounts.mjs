const people = {
  admin: ['admin'],
  manager: ['carla.ibanez', 'ruben.lazo'],
  cobrador: [
    'maribel.quisbert',
    'alvaro.tarqui',
    'nancy.ticona',
    'wilmer.choque',
    'yhoselin.rojas',
    'ruben.mamani',
  ],
}

/** Who the seed creates, in the order that a newcomer should try them. */
export function seededAccounts(password) {
  return Object.entries(people).flatMap(([role, names]) =>
    names.map((name) => ({ role, login: `${name}@sajama.example`, password })),
  )
}
