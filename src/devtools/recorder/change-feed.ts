import type { Diagnosis, LogChange } from '../../engine/index.ts'
import type { RecorderChange } from './recorder-client.ts'

type Listener = (change: RecorderChange) => void

/** How long a change waits for others that come with it, in milliseconds. */
const GATHER_MS = 100
/** Between two calls to the subscribers, in milliseconds: each makes the tab draw, in the one thread that the extension has. */
const THROTTLE_MS = 250
/** In one call: the tab takes 10 to 30 ms to draw as many. */
const MAX_CHANGES = 500

/** A change that the subscribers have not heard of yet. */
interface Pending {
  /** null: the exchange was removed. */
  readonly diagnosis: Diagnosis | null
  /** Changes that came together are told together: an exchange that was removed became part of another one. */
  readonly turn: number
}

/**
 * Gathers what changed and calls the subscribers: soon, but no more than four times a second. Where very much changed, they hear of it in parts, each as soon
 * as the thread is free after the one before.
 */
export class ChangeFeed {
  readonly #listeners = new Set<Listener>()
  /** By id, in the order of their last change. */
  readonly #pending = new Map<string, Pending>()
  /** By turn: the ids of those in which exchanges became part of others. */
  readonly #merges = new Map<number, readonly string[]>()
  #turn = 0
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
    this.#turn++
    for (const id of removed) this.#put(id, null)
    for (const diagnosis of changed) this.#put(diagnosis.id, diagnosis)
    if (removed.length > 0 || this.#merges.has(this.#turn)) this.#merge([...removed, ...changed.map(({ id }) => id)])
    this.#schedule()
  }

  /** Everything before is gone. */
  clear(): void {
    this.#pending.clear()
    this.#merges.clear()
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

  /** Calls them at once with what waits, or with its first part. */
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
    this.#calledAt = Date.now()
    const change = { ...this.#nextPart(), cleared: this.#cleared }
    this.#cleared = false
    this.#isWaiting = this.#pending.size > 0
    if (this.#isWaiting && !this.#isHeld) this.#timer = setTimeout(() => this.#emit())
    for (const listener of this.#listeners) this.#call(listener, change)
  }

  #nextPart(): LogChange {
    const changed: Diagnosis[] = []
    const removed: string[] = []
    let lastTurn = 0
    for (const [id, { diagnosis, turn }] of this.#pending) {
      if (changed.length + removed.length >= MAX_CHANGES && turn !== lastTurn) break
      lastTurn = turn
      this.#merges.delete(turn)
      if (diagnosis === null) removed.push(id)
      else changed.push(diagnosis)
      this.#pending.delete(id)
    }
    return { changed, removed }
  }

  #put(id: string, diagnosis: Diagnosis | null): void {
    const turn = this.#pending.get(id)?.turn
    if (turn !== undefined && turn !== this.#turn) this.#bringAlong(turn)
    this.#pending.delete(id)
    this.#pending.set(id, { diagnosis, turn: this.#turn })
  }

  /** What became part of an exchange that changes again is removed with the newer change: in between, it would be nowhere. */
  #bringAlong(turn: number): void {
    const merged = this.#merges.get(turn)
    if (merged === undefined) return
    this.#merges.delete(turn)
    for (const id of merged) {
      const pending = this.#pending.get(id)
      if (pending?.turn === turn) this.#put(id, pending.diagnosis)
    }
    this.#merge(merged)
  }

  #merge(ids: readonly string[]): void {
    this.#merges.set(this.#turn, [...(this.#merges.get(this.#turn) ?? []), ...ids])
  }

  #forget(): void {
    this.#pending.clear()
    this.#merges.clear()
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
