/** What a newcomer sees when everything answers. */
export function greet({ name, url, accounts, file }) {
  const password = accounts[0].password
  const rows = accounts.map(({ role, login }) => `  ${role.padEnd(10)}${login}`)
  const pay = name.startsWith('demo') ? `npm run demo:pay${name === 'demo' ? '' : ` ${name}`}` : null
  console.log(
    [
      '',
      `Vigía is running: ${url}`,
      '',
      ...rows,
      `  password  ${password}`,
      '',
      ...(pay ? [`${pay}  records a payment, to see it arrive.`] : []),
      `Details: ${file}. Ctrl-C stops everything.`,
    ].join('\n'),
  )
}
