export const themeChoices = ['system', 'light', 'dark'] as const

export type ThemeChoice = (typeof themeChoices)[number]

const key = 'vigia-theme'

/**
 * Runs before the first paint, so that no page flashes in the other theme; later it follows the system, the other tabs
 * and `chooseTheme`. Storage may be forbidden, and then the system decides.
 */
export const themeScript = `(function(){
var root=document.documentElement,dark=matchMedia('(prefers-color-scheme: dark)')
function apply(){var choice;try{choice=localStorage.getItem('${key}')}catch{}
root.dataset.theme=choice==='light'||choice==='dark'?choice:dark.matches?'dark':'light'}
apply();dark.addEventListener('change',apply);addEventListener('storage',apply)})()`

export function storedTheme(): ThemeChoice {
  const stored = localStorage.getItem(key)
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(key, choice)
  // The browser tells only the other tabs; the script of this one listens for the same event.
  dispatchEvent(new StorageEvent('storage', { key }))
}
