/** The files that are open in the tab, kept by a page that outlives the tab's document: Firefox loads that anew whenever the tools are docked elsewhere. */
export interface FileKeeper {
  readonly files: readonly File[]
  keep(files: readonly File[]): void
}

/** Must be called by the page that is to keep them: a file or a list that another document made is a dead object in Firefox once that is gone. */
export function createFileKeeper(): FileKeeper {
  let kept: readonly File[] = []
  return {
    get files() {
      return kept
    },
    keep(files) {
      // The bytes are not copied: both stand for the same file. `files.map()` would make one more array of the document that calls.
      kept = Array.from(files, (file) => new File([file], file.name, { type: file.type, lastModified: file.lastModified }))
    },
  }
}
