/** The URL of the response that a CORS error in Chromium's console is about; null: it says something else. */
export function urlOfCorsError(text: string): string | null {
  return /^Access to [^']{1,40} at '([^']*)' .*has been blocked by CORS policy: /s.exec(text)?.[1] ?? null
}
