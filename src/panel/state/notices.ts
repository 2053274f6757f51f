import { type ReadonlySignal, signal } from '@preact/signals'

const NOTICE_IDS = ['lost', 'reading-failed', 'opened-late', 'observed-late', 'limits'] as const
export type NoticeId = (typeof NOTICE_IDS)[number]

/** The notices above the list. */
export interface Notices {
  readonly dismissed: ReadonlySignal<ReadonlySet<NoticeId>>
  dismiss(notice: NoticeId): void
  /** Shows them again, for a log that started over. */
  reset(): void
}

export function createNotices(): Notices {
  const dismissed = signal<ReadonlySet<NoticeId>>(new Set())
  return {
    dismissed,
    dismiss(notice) {
      dismissed.value = new Set([...dismissed.value, notice])
    },
    reset() {
      dismissed.value = new Set()
    },
  }
}
