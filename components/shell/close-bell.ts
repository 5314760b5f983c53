/** The page changes without a load, so the list over it has to be told to go. */
export function closeBell() {
  document.getElementById('bell-list')?.hidePopover()
}
