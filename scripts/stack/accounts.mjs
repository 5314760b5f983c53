const people = {
  admin: ['admin'],
  manager: ['carla.ibanez', 'ruben.lazo', 'ximena.rocabado'],
  cobrador: ['maribel.quisbert', 'alvaro.tarqui', 'nancy.ticona', 'wilmer.choque', 'jaime.claure'],
}

/** Some of those whom the seed creates, in the order that a newcomer should try them. */
export function seededAccounts(password) {
  return Object.entries(people).flatMap(([role, names]) =>
    names.map((name) => ({ role, login: `${name}@sajama.example`, password })),
  )
}
