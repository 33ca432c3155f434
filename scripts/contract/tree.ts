/**
 * The tree of a document: mdast (https://github.com/syntax-tree/mdast), as CommonMark and GFM make it,
 * with all that mdast leaves open said.
 */
export interface TreeRoot extends TreeNode {
  readonly type: 'root'
  readonly children: TreeBlock[]
}

/** A place in the decoded source: the line and the column from 1, the offset from 0, in UTF-16 code units. */
export interface SourcePoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A range of the decoded source; its end is exclusive. */
export interface SourcePlace {
  readonly start: SourcePoint
  readonly end: SourcePoint
}

interface TreeNode {
  readonly position: SourcePlace
}

export type TreeBlock =
  | TreeParagraph
  | TreeHeading
  | TreeThematicBreak
  | TreeBlockquote
  | TreeList
  | TreeHtml
  | TreeCode
  | TreeDefinition
  | TreeFootnoteDefinition
  | TreeTable

export type TreePhrase =
  | TreeText
  | TreeMark
  | TreeInlineCode
  | TreeBreak
  | TreeHtml
  | TreeLink
  | TreeImage
  | TreeLinkReference
  | TreeImageReference
  | TreeFootnoteReference

export interface TreeParagraph extends TreeNode {
  readonly type: 'paragraph'
  readonly children: TreePhrase[]
}

export interface TreeHeading extends TreeNode {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: TreePhrase[]
}

export interface TreeThematicBreak extends TreeNode {
  readonly type: 'thematicBreak'
}

export interface TreeBlockquote extends TreeNode {
  readonly type: 'blockquote'
  readonly children: TreeBlock[]
}

export interface TreeList extends TreeNode {
  readonly type: 'list'
  readonly ordered: boolean
  /** The number of the first item; null where the list has no numbers. */
  readonly start: number | null
  /** Whether there is a blank line between two items. */
  readonly spread: boolean
  readonly children: TreeListItem[]
}

export interface TreeListItem extends TreeNode {
  readonly type: 'listItem'
  readonly spread: boolean
  /** Of a task; null where the item is none. */
  readonly checked: boolean | null
  readonly children: TreeBlock[]
}

export interface TreeHtml extends TreeNode {
  readonly type: 'html'
  readonly value: string
}

export interface TreeCode extends TreeNode {
  readonly type: 'code'
  readonly lang: string | null
  readonly meta: string | null
  readonly value: string
}

export interface TreeDefinition extends TreeNode, TreeReferred {
  readonly type: 'definition'
  readonly url: string
  readonly title: string | null
}

export interface TreeFootnoteDefinition extends TreeNode, TreeReferred {
  readonly type: 'footnoteDefinition'
  readonly children: TreeBlock[]
}

export interface TreeTable extends TreeNode {
  readonly type: 'table'
  readonly align: ('left' | 'right' | 'center' | null)[]
  readonly children: TreeTableRow[]
}

export interface TreeTableRow extends TreeNode {
  readonly type: 'tableRow'
  readonly children: TreeTableCell[]
}

export interface TreeTableCell extends TreeNode {
  readonly type: 'tableCell'
  readonly children: TreePhrase[]
}

export interface TreeText extends TreeNode {
  readonly type: 'text'
  readonly value: string
}

export interface TreeMark extends TreeNode {
  readonly type: 'emphasis' | 'strong' | 'delete'
  readonly children: TreePhrase[]
}

export interface TreeInlineCode extends TreeNode {
  readonly type: 'inlineCode'
  readonly value: string
}

export interface TreeBreak extends TreeNode {
  readonly type: 'break'
}

export interface TreeLink extends TreeNode {
  readonly type: 'link'
  readonly url: string
  readonly title: string | null
  readonly children: TreePhrase[]
}

export interface TreeImage extends TreeNode {
  readonly type: 'image'
  readonly url: string
  readonly title: string | null
  readonly alt: string
}

/** What a label in the text stands for: the label as it was written, and in the form that labels are compared by. */
interface TreeReferred {
  readonly identifier: string
  readonly label: string
}

export interface TreeLinkReference extends TreeNode, TreeReferred {
  readonly type: 'linkReference'
  readonly referenceType: 'full' | 'collapsed' | 'shortcut'
  readonly children: TreePhrase[]
}

export interface TreeImageReference extends TreeNode, TreeReferred {
  readonly type: 'imageReference'
  readonly referenceType: 'full' | 'collapsed' | 'shortcut'
  readonly alt: string
}

export interface TreeFootnoteReference extends TreeNode, TreeReferred {
  readonly type: 'footnoteReference'
}
