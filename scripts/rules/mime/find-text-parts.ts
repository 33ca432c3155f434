import type { Entity } from './read-entity.ts'

/**
 * The parts of a mail that are its text: of those that say the same, the one that is plain text, and no
 * attachments; a mail within it as it stands.
 */
export function findTextParts(entity: Entity): readonly Entity[] {
  const { type, parts, isAttachment } = entity
  if (parts.length === 0) {
    // What says to have parts, and has none, is what is left of them.
    const isText = /^(?:text\/plain|message\/rfc822|multipart\/.*)$/.test(type)
    return isText && !isAttachment ? [entity] : []
  }
  const texts = parts.map(findTextParts)
  if (type !== 'multipart/alternative') return texts.flat()
  return texts.find(({ length }) => length > 0) ?? []
}

/** The parts of a mail that have none. */
export function leavesOf(entity: Entity): readonly Entity[] {
  return entity.parts.length === 0 ? [entity] : entity.parts.flatMap(leavesOf)
}
