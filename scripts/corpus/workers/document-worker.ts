// The program of a worker thread: builds the sources that it is sent, one after the other.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
// The same chunk as the program's: what a thread shares with it is not taken apart.
import '../build.ts'
import { buildDocument } from '../build-document.ts'
import { documentSettings } from '../document-settings.ts'
import {
  type Answer,
  answerOf,
  type Failure,
  memoryOf,
  type Task,
  type WorkerSetup,
} from './messages.ts'

const { folder, config }: WorkerSetup = workerData
const settingsOf = documentSettings(config)

async function answer({ number, path, ...surroundings }: Task): Promise<Answer | Failure> {
  try {
    const built = await buildDocument(folder, path, settingsOf(path), surroundings)
    return answerOf(number, built)
  } catch (error) {
    return { number, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

function serve(port: MessagePort): void {
  let last = Promise.resolve()
  port.on('message', (task: Task) => {
    last = last.then(async () => {
      const message = await answer(task)
      port.postMessage(message, memoryOf(message))
    })
  })
}

if (parentPort !== null) serve(parentPort)
