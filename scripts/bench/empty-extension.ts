import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TAB } from '../browsers/browser.ts'
import { type TemporaryFolder, temporaryFolder } from '../browsers/temporary-folder.ts'

/** An extension with an empty tab: what DevTools cost with one that does nothing. */
export function emptyExtension(): TemporaryFolder {
  const folder = temporaryFolder()
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      devtools_page: 'devtools.html',
      browser_specific_settings: { gecko: { id: 'empty@example' } },
    }),
    'devtools.html': '<!doctype html><script src="devtools.js"></script>',
    'devtools.js': `chrome.devtools.panels.create('${TAB}', '', 'panel.html')`,
    'panel.html': '<!doctype html><title>Empty</title>',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder.path, name), content)
  return folder
}
