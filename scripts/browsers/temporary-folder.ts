import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

export interface TemporaryFolder {
  readonly path: string
  remove(): Promise<void>
}

/** A new folder, for a browser's profile or what a test writes; it goes at the latest when this process ends. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'cors-lens-'))
  const removeNow = () => rmSync(path, { recursive: true, force: true })
  process.on('exit', removeNow)
  return {
    path,
    async remove() {
      // Helper processes of a browser that has just ended write their last files for a moment, and then rmdir finds a folder that is not empty.
      await until(`the removal of ${path}`, async () => {
        await rm(path, { recursive: true, force: true })
        return true
      })
      process.off('exit', removeNow)
    },
  }
}
