import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'

/**
 * Reads the box of a task (GFM 5.3) where it stands at the start of an item's text, and else as text: micromark 4
 * also finds one at the start of a paragraph behind an item without text, within a list or below it.
 */
export const taskListItem: Extension = {
  exit: {
    ...gfmTaskListItemFromMarkdown().exit,
    taskListCheckValueChecked: readBox,
    taskListCheckValueUnchecked: readBox,
    taskListCheck(token) {
      if (taskOf(this) !== undefined) return
      this.config.enter['data']?.call(this, token)
      this.config.exit['data']?.call(this, token)
    },
  },
}

function readBox(this: CompileContext, token: Token): void {
  const task = taskOf(this)
  if (task !== undefined) task.checked = token.type === 'taskListCheckValueChecked'
}

/** The item whose text begins where the parser is; there may be definitions before it. */
function taskOf({ stack }: CompileContext) {
  const [item, paragraph] = stack.slice(-2)
  if (item?.type !== 'listItem') return undefined
  const isFirst = item.children.every((child) => child === paragraph || child.type === 'definition')
  return isFirst ? item : undefined
}
