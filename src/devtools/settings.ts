/** What is remembered from one session to the next. */
export interface Settings {
  keepLog: boolean
  /** Hosts, with their ports, whose pages are observed. */
  observedHosts: readonly string[]
}

const KEEP_LOG = 'cors-lens.keep-log'
const OBSERVED_HOSTS = 'cors-lens.observed-hosts'
/** More than anybody works on; the oldest are forgotten. */
const MAX_HOSTS = 100

/** Kept in the extension's own localStorage; where storage is refused (a policy, a full disk), for this session only. */
export function storedSettings(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage): Settings {
  let keepLog = recall(KEEP_LOG) === 'true'
  let observedHosts = hostsOf(recall(OBSERVED_HOSTS))

  function recall(key: string): string | null {
    try {
      return storage().getItem(key)
    } catch {
      return null
    }
  }

  function remember(key: string, value: string) {
    try {
      storage().setItem(key, value)
    } catch {
      // Not remembered then.
    }
  }

  return {
    get keepLog() {
      return keepLog
    },
    set keepLog(value) {
      keepLog = value
      remember(KEEP_LOG, String(value))
    },
    get observedHosts() {
      return observedHosts
    },
    set observedHosts(hosts) {
      observedHosts = hosts.slice(-MAX_HOSTS)
      remember(OBSERVED_HOSTS, JSON.stringify(observedHosts))
    },
  }
}

function hostsOf(stored: string | null): readonly string[] {
  try {
    const hosts: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : []
  } catch {
    return []
  }
}
