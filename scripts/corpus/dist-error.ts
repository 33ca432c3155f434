/** Dist cannot be brought in order. What was half done is mended by the next build that can. */
export class DistError extends Error {}

/** What stands in the way, what was expected in its place, and what a user can do about it. */
type Explanation = readonly [unexpected: string, expected: string, todo: string]

const permission: Explanation = [
  'refusal of the system',
  'permission to read and write it',
  'grant it, or name another folder with --dist',
]
const folderInTheWay: Explanation = [
  'folder',
  'a file of the build or nothing',
  'move it out of the way and build again',
]
const fileInTheWay: Explanation = [
  'file',
  'a folder or nothing',
  'move it out of the way, or name another folder with --dist',
]

/** By the system's code; what is not here is told by its code alone. */
const explanations: Readonly<Record<string, Explanation>> = {
  ENOENT: ['removal by somebody else', 'dist to be left alone during a build', 'build again'],
  ENOSPC: ['full disk', 'room for it', 'make some and build again'],
  EDQUOT: ['end of the disk quota', 'room for it', 'make some and build again'],
  EROFS: ['read-only disk', 'one that can be written', 'name another folder with --dist'],
  EACCES: permission,
  EPERM: permission,
  EISDIR: folderInTheWay,
  ENOTEMPTY: folderInTheWay,
  EEXIST: fileInTheWay,
  ENOTDIR: fileInTheWay,
  ELOOP: ['loop of links', 'a folder', 'remove the links'],
  ENAMETOOLONG: [
    'path that is too long for the system',
    'one that it can hold',
    'shorten the names of the folders, or name a dist nearer to the root',
  ],
  EXDEV: [
    'other disk inside of dist',
    'one disk for all of it',
    'take the mount away, or name another folder with --dist',
  ],
}

/** Runs `action` on `path`, and turns an error of the file system into one that says what to do. */
export function explainErrors<Result>(path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    const [unexpected, expected, todo] = explanations[code] ?? [
      'failure of the system',
      'to read and write it',
      'mend that and build again',
    ]
    throw new DistError(
      `Unexpected ${unexpected} (${code}) at ${path}, expected ${expected}; ${todo}`,
    )
  }
}

/** The system's name of an error, such as `ENOENT`, or nothing for an error that is not its. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** Somebody else is at work in `dist`. */
export function changedMeanwhile(dist: string): DistError {
  return new DistError(
    `Unexpected change of ${dist} by another build, expected it as this one found it; build again`,
  )
}
