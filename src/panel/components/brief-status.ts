import { useEffect, useState } from 'preact/hooks'

/** Milliseconds for which a status is shown. */
const SHOWN_MS = 2500

/** What became of an action, said for a moment; "" in between. */
export function useBriefStatus(): [status: string, setStatus: (words: string) => void] {
  const [status, setStatus] = useState('')
  useEffect(() => {
    if (status === '') return
    const timer = setTimeout(() => setStatus(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [status])
  return [status, setStatus]
}
