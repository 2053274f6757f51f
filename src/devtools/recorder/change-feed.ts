import type { Diagnosis, LogChange } from '../../engine/index.ts'
import type { RecorderChange } from './recorder-client.ts'

type Listener = (change: RecorderChange) => void

/** How long a change waits for others that come with it, in milliseconds. */
const GATHER_MS = 100
/** Between two calls to the subscribers, in milliseconds: each makes the tab draw, in the one thread that the extension has. */
const THROTTLE_MS = 250

/** Gathers what changed and calls the subscribers: soon, but no more than four times a second. */
export class ChangeFeed {
  readonly #listeners = new Set<Listener>()
  readonly #changed = new Map<string, Diagnosis>()
  readonly #removed = new Set<string>()
  #cleared = false
  #calledAt = Number.NEGATIVE_INFINITY
  #isWaiting = false
  #isHeld = false
  #timer: ReturnType<typeof setTimeout> | undefined

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add({ changed, removed }: LogChange): void {
    if (changed.length === 0 && removed.length === 0) return
    for (const id of removed) {
      this.#changed.delete(id)
      this.#removed.add(id)
    }
    for (const diagnosis of changed) {
      this.#removed.delete(diagnosis.id)
      this.#changed.set(diagnosis.id, diagnosis)
    }
    this.#schedule()
  }

  /** Everything before is gone. */
  clear(): void {
    this.#changed.clear()
    this.#removed.clear()
    this.#cleared = true
    this.#schedule()
  }

  /** The recorder's state changed. */
  touch(): void {
    this.#schedule()
  }

  /** Keeps what changes until somebody looks, who then sees it at once: a hidden tab has nothing to draw. */
  hold(held: boolean): void {
    this.#isHeld = held
    if (!held) this.flush()
  }

  /** Calls them at once with what waits. */
  flush(): void {
    clearTimeout(this.#timer)
    if (!this.#isWaiting) return
    this.#emit()
  }

  #schedule(): void {
    // Whoever subscribes later has seen the log as it is then.
    if (this.#listeners.size === 0) this.#forget()
    if (this.#isWaiting || this.#listeners.size === 0) return
    this.#isWaiting = true
    if (this.#isHeld) return
    this.#timer = setTimeout(() => this.#emit(), Math.max(GATHER_MS, this.#calledAt + THROTTLE_MS - Date.now()))
  }

  #emit(): void {
    this.#isWaiting = false
    this.#calledAt = Date.now()
    const change = { changed: [...this.#changed.values()], removed: [...this.#removed], cleared: this.#cleared }
    this.#forget()
    for (const listener of this.#listeners) this.#call(listener, change)
  }

  #forget(): void {
    this.#changed.clear()
    this.#removed.clear()
    this.#cleared = false
  }

  #call(listener: Listener, change: RecorderChange): void {
    try {
      listener(change)
    } catch (error) {
      // Firefox throws this for every touch of a document that is gone: the panel was closed, or docked elsewhere.
      if (String(error).includes('dead object')) this.#listeners.delete(listener)
      else reportError(error)
    }
  }
}
