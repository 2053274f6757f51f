import type { InspectedPage } from '../inspected-page.ts'
import { documentReading, type PageTimings, pageTimingsOf } from '../page/timeline-script.ts'
import { documentOf, type InspectedDocument, silentDocument } from './navigation.ts'

/** Milliseconds before a page that refused to be asked is asked again: Chromium fires onNavigated before the new document can be. */
const RETRIES = [50, 200, 750]

/** Knows which document the inspected tab shows. */
export class PageTracker {
  readonly #page: InspectedPage
  readonly #options: ConstructorParameters<typeof PageTracker>[1]
  #document: InspectedDocument | null = null
  #navigations = 0

  /**
   * @param options.asking is called each time before the page is asked which document it shows
   * @param options.entries those recorded so far: what a document that does not let itself be asked is known by
   * @param options.entered hears of another document, and of another URL of the same
   */
  constructor(
    page: InspectedPage,
    options: {
      asking(): void
      entries(): readonly unknown[]
      entered(document: InspectedDocument, previous: InspectedDocument | null): void
    },
  ) {
    this.#page = page
    this.#options = options
  }

  /** null while the page has not reported it. */
  get document(): InspectedDocument | null {
    return this.#document
  }

  /** The tab may show another document. Of several calls, the last one counts. */
  async navigated(url: string | null): Promise<void> {
    const navigation = ++this.#navigations
    const now = Date.now()
    for (const pause of [0, ...RETRIES]) {
      await new Promise((resume) => setTimeout(resume, pause))
      this.#options.asking()
      const reading = pageTimingsOf(await this.#page.evaluateInPage(documentReading()))
      if (navigation !== this.#navigations) return
      if (reading !== null) return this.#enter(documentOf(reading, this.#document, now))
    }
    if (url !== null) this.#enter(silentDocument(url, this.#options.entries(), this.#document, now))
  }

  /** Takes a reading for what it says of the document. False when that is another one than before. */
  isSame(reading: PageTimings): boolean {
    const previous = this.#document
    const document = documentOf(reading, previous, Date.now())
    this.#enter(document)
    return document.id === previous?.id
  }

  #enter(document: InspectedDocument): void {
    const previous = this.#document
    if (document === previous) return
    this.#document = document
    this.#options.entered(document, previous)
  }
}
