/** What is remembered from one session to the next. */
export interface Settings {
  preserveLog: boolean
}

const PRESERVE_LOG = 'cors-lens.preserve-log'

/** Kept in the extension's own localStorage; where storage is refused (a policy, a full disk), for this session only. */
export function storedSettings(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage): Settings {
  let preserveLog = false
  try {
    preserveLog = storage().getItem(PRESERVE_LOG) === 'true'
  } catch {
    // Not remembered then.
  }
  return {
    get preserveLog() {
      return preserveLog
    },
    set preserveLog(value) {
      preserveLog = value
      try {
        storage().setItem(PRESERVE_LOG, String(value))
      } catch {
        // Not remembered then.
      }
    },
  }
}
