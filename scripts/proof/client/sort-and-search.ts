const rowsAtOnce = 200

interface Row {
  readonly element: HTMLTableRowElement
  /** All that it says, in lower case, to be searched. */
  readonly text: string
}

/**
 * Lets the table of documents be sorted and searched. All rows are in the page; no more of them are kept in
 * the document than a reader looks at, since ten thousand are slow to lay out.
 */
export function sortAndSearch(): void {
  const table = document.querySelector<HTMLTableElement>('table.documents')
  const body = table?.tBodies[0]
  const head = table?.tHead?.rows[0]
  if (table === null || body === undefined || head === undefined) return
  const all: Row[] = [...body.rows].map((element) => ({
    element,
    text: (element.textContent ?? '').toLocaleLowerCase(),
  }))
  const heads = [...head.cells]
  let order = all
  let limit = rowsAtOnce

  const { box, search, filter, sortBy, count, more } = buildControls(heads)
  table.before(box)
  table.after(more)

  function show(): void {
    const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    const column = filter.value === '' ? -1 : Number(filter.value)
    const found = order.filter(
      ({ text, element }) =>
        words.every((word) => text.includes(word)) &&
        (column === -1 || (element.cells[column]?.textContent ?? '') !== ''),
    )
    body?.replaceChildren(...found.slice(0, limit).map(({ element }) => element))
    count.textContent =
      found.length === all.length ? `${all.length} documents` : `${found.length} of ${all.length}`
    more.hidden = found.length <= limit
    more.textContent = `Show ${Math.min(rowsAtOnce * 5, found.length - limit)} more`
  }

  function sort(column: number): void {
    const cell = heads[column]
    if (cell === undefined) return
    const isNumber = cell.classList.contains('n')
    const was = cell.ariaSort
    // Numbers the largest first, words from the start of the alphabet.
    const goesUp = was === null ? !isNumber : was === 'descending'
    limit = rowsAtOnce
    for (const other of heads) other.ariaSort = null
    cell.ariaSort = goesUp ? 'ascending' : 'descending'
    const keys = new Map(all.map(({ element }) => [element, keyOf(element, column, isNumber)]))
    const compare = isNumber ? byNumber : new Intl.Collator(undefined, { numeric: true }).compare
    order = all.toSorted((one, other) => {
      const sign = compare(String(keys.get(one.element)), String(keys.get(other.element)))
      return goesUp ? sign : -sign
    })
    show()
  }

  for (const [column, cell] of heads.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...cell.childNodes)
    button.addEventListener('click', () => sort(column))
    cell.append(button)
  }
  for (const field of [search, filter]) {
    field.addEventListener('input', () => {
      limit = rowsAtOnce
      show()
    })
  }
  more.addEventListener('click', () => {
    limit += rowsAtOnce * 5
    show()
  })
  sortBy.addEventListener('input', () => sort(Number(sortBy.value)))
  show()
  table.classList.add('ready')
}

function keyOf(row: HTMLTableRowElement, column: number, isNumber: boolean): string {
  const text = row.cells[column]?.textContent ?? ''
  if (!isNumber) return text
  return text === '' ? '0' : text.startsWith('<') ? '0.05' : text.replace(/[^\d.]/g, '')
}

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other)
}

function buildControls(heads: readonly HTMLTableCellElement[]) {
  const box = document.createElement('div')
  box.className = 'controls'
  const search = document.createElement('input')
  search.type = 'search'
  const filter = document.createElement('select')
  filter.append(new Option('all', ''))
  for (const [column, cell] of heads.entries()) {
    if (column > 2)
      filter.append(new Option(`with ${(cell.textContent ?? '').toLowerCase()}`, `${column}`))
  }
  // For narrow screens, on which the table has no head.
  const sortBy = document.createElement('select')
  sortBy.append(...heads.map((cell, column) => new Option(cell.textContent ?? '', `${column}`)))
  const sorting = labelled('Sort by', sortBy)
  sorting.className = 'narrow'
  const count = document.createElement('output')
  const more = document.createElement('button')
  more.type = 'button'
  more.className = 'more'
  box.append(labelled('Search', search), labelled('Show', filter), sorting, count)
  return { box, search, filter, sortBy, count, more }
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label')
  label.append(`${name} `, field)
  return label
}
