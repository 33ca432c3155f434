import { commentForms } from './comment-forms.ts'
import type { FurnitureGroup } from './furniture-group.ts'
import { navigation } from './navigation.ts'
import { newsletters } from './newsletters.ts'
import { notices } from './notices.ts'
import { relatedPosts } from './related-posts.ts'
import { shareBars } from './share-bars.ts'
import { subscriptionBoxes } from './subscription-boxes.ts'

/** The whole table. */
export const furnitureGroups: readonly FurnitureGroup[] = [
  ...shareBars,
  ...relatedPosts,
  ...commentForms,
  ...subscriptionBoxes,
  ...notices,
  ...newsletters,
  ...navigation,
]
