import type { Evaluation } from './inspected-page.ts'

/** What is used of a copy of the extension API. The reason of a failed call is in the `lastError` of the same copy. */
interface ExtensionApi {
  readonly devtools: { readonly inspectedWindow: Pick<typeof chrome.devtools.inspectedWindow, 'eval' | 'reload'> }
  readonly runtime: { readonly lastError?: typeof chrome.runtime.lastError }
}

/** The part of the API that acts in the inspected page. */
export interface InspectedWindowAccess {
  evaluate(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation>
  reload(injectedScript?: string): Promise<void>
}

/**
 * @param another gives a fresh copy of the API when a call of the last one was rejected; the call is made once more with it.
 * Null where a rejection only says that the page refused.
 */
export function inspectedWindowAccess(first: ExtensionApi, another: (() => Promise<ExtensionApi>) | null): InspectedWindowAccess {
  let current = Promise.resolve(first)

  async function evaluate(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation> {
    // Wrapped in an object, so that a value of `undefined` differs from no value.
    const wrapped = `({ value: (${expression}) })`
    const used = current
    try {
      return await evaluateWith(await used, wrapped, options).catch(async (error: unknown) => {
        if (another === null) throw error
        // Of several calls that fail together the first brings the new copy for all.
        if (used === current) current = another()
        return evaluateWith(await current, wrapped, options)
      })
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    evaluate,
    async reload(injectedScript) {
      // A reload that fails says nothing of it; asking for a value finds out.
      await evaluate('0')
      const { inspectedWindow } = (await current).devtools
      if (injectedScript === undefined) inspectedWindow.reload()
      else inspectedWindow.reload({ injectedScript })
    },
  }
}

/**
 * A copy of the API with a connection of its own to the page. Firefox loses the old one (measured in Firefox 153): where the tab has shown
 * about:blank while its tools were open, every call is rejected from the fourth document after it on ("An unexpected error occurred"; in the
 * browser's console "Target already destroyed"). Each extension document has its own, an empty frame's too.
 */
export function inspectedWindowOfNewFrame(): () => Promise<ExtensionApi> {
  let last: HTMLIFrameElement | null = null
  return () => {
    last?.remove()
    const frame = document.createElement('iframe')
    frame.hidden = true
    last = frame
    return new Promise((resolve) => {
      frame.addEventListener('load', () => {
        resolve((frame.contentWindow as { chrome?: typeof chrome } | null)?.chrome ?? chrome)
      })
      document.documentElement.append(frame)
    })
  }
}

/** Rejects where the browser makes no evaluation at all. */
function evaluateWith(
  { devtools, runtime }: ExtensionApi,
  expression: string,
  options?: { readonly frameURL?: string },
): Promise<Evaluation> {
  return new Promise((resolve, reject) => {
    // Firefox refuses `undefined` as options.
    devtools.inspectedWindow.eval(expression, { ...options }, (result: unknown, exception: unknown) => {
      const error = runtime.lastError?.message
      if (error !== undefined) reject(new Error(error))
      else if (typeof result === 'object' && result !== null) resolve({ value: (result as { value?: unknown }).value })
      else resolve({ error: exceptionText(exception) })
    })
  })
}

function exceptionText(exception: unknown): string {
  const { value, description, code } = (exception ?? {}) as { value?: unknown; description?: unknown; code?: unknown }
  return String(value ?? description ?? code ?? 'the page gave no value')
}
