/** Loads the page anew when the server says that something changed. */
export function reloadOnChange(): void {
  const events = new EventSource('/events')
  events.addEventListener('change', () => location.reload())
}
