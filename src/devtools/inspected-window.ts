import browser from 'webextension-polyfill'
import type { Evaluation } from './inspected-page.ts'

type InspectedWindow = Pick<typeof browser.devtools.inspectedWindow, 'eval' | 'reload'>

/** The part of the API that acts in the inspected page. */
export interface InspectedWindowAccess {
  evaluate(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation>
  reload(injectedScript?: string): Promise<void>
}

/**
 * @param another gives a fresh copy of the API when a call of the last one was rejected; the call is made once more with it.
 * Null where a rejection only says that the page refused.
 */
export function inspectedWindowAccess(first: InspectedWindow, another: (() => Promise<InspectedWindow>) | null): InspectedWindowAccess {
  let current = Promise.resolve(first)

  async function evaluate(expression: string, options?: { readonly frameURL?: string }): Promise<Evaluation> {
    // Wrapped in an object, so that no value is taken for the pair [value, exception].
    const wrapped = `({ value: (${expression}) })`
    // Firefox refuses to be given `undefined` options.
    const ask = async (api: InspectedWindow) => evaluationOf(await (options ? api.eval(wrapped, { ...options }) : api.eval(wrapped)))
    const used = current
    try {
      return await ask(await used).catch(async (error: unknown) => {
        if (another === null) throw error
        // Of several calls that fail together the first brings the new copy for all.
        if (used === current) current = another()
        return ask(await current)
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
      const api = await current
      if (injectedScript === undefined) api.reload()
      else api.reload({ injectedScript })
    },
  }
}

/**
 * A copy of the API with a connection of its own to the page. Firefox loses the old one (measured in Firefox 153): where the tab has shown
 * about:blank while its tools were open, every call is rejected from the fourth document after it on ("An unexpected error occurred"; in the
 * browser's console "Target already destroyed"). Each extension document has its own, an empty frame's too.
 */
export function inspectedWindowOfNewFrame(): () => Promise<InspectedWindow> {
  let last: HTMLIFrameElement | null = null
  return () => {
    last?.remove()
    const frame = document.createElement('iframe')
    frame.hidden = true
    last = frame
    return new Promise((resolve) => {
      frame.addEventListener('load', () => {
        const own = (frame.contentWindow as { browser?: typeof browser } | null)?.browser
        resolve(own?.devtools.inspectedWindow ?? browser.devtools.inspectedWindow)
      })
      document.documentElement.append(frame)
    })
  }
}

/** Firefox and Chromium before 148 answer `[value, exception]`; later Chromium the bare value, or it rejects. */
function evaluationOf(answer: unknown): Evaluation {
  const [value, exception] = Array.isArray(answer) ? answer : [answer, undefined]
  if (typeof value === 'object' && value !== null) return { value: (value as { value?: unknown }).value }
  return { error: exceptionText(exception) }
}

function exceptionText(exception: unknown): string {
  const { value, description, code } = (exception ?? {}) as { value?: unknown; description?: unknown; code?: unknown }
  return String(value ?? description ?? code ?? 'the page gave no value')
}
