/** Loads the page anew when the server says that something changed since it was served. */
export function reloadOnChange(): void {
  const { served } = document.documentElement.dataset
  if (served === undefined) return
  const events = new EventSource(`/events?since=${served}`)
  events.addEventListener('change', () => location.reload())
}
