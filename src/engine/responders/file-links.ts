import type { Fact } from './fact.ts'
import { pathOf } from './observation.ts'

const MAX_PATH_LENGTH = 120

/** Links that people follow in a tab: they lead on to a login or to a download, and no page of another site can read them. */
export const FILE_LINKS: readonly Fact[] = [
  {
    id: 'google-storage-browser-link',
    signs: [{ host: /^storage\.cloud\.google\.com$/i }],
    title: 'This Cloud Storage URL only works with a Google login in a tab',
    means: 'storage.cloud.google.com is for people who are signed in to Google: it redirects to a login page, which a script can’t use.',
    remedy: (seen) =>
      `Request https://storage.googleapis.com${pathOf(seen, MAX_PATH_LENGTH)} instead, as a signed URL if the file isn’t public. The bucket’s CORS configuration must list the origin.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'google-drive-link',
    signs: [{ host: /^(drive|docs)(\.usercontent)?\.google\.com$/i, path: /^\/(uc|download|open|file\/d\/[^/?]+)\b/ }],
    title: 'Pages can’t read the sharing links of Google Drive',
    means: 'This link is for people in a tab. It redirects to a download or a login page, and sends no CORS headers.',
    remedy:
      'Use the Drive API, which allows every origin: https://www.googleapis.com/drive/v3/files/FILE_ID?alt=media with &key=API_KEY for a public file, or with an access token. Or host the file elsewhere.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'dropbox-link',
    signs: [{ host: /^(www\.)?dropbox\.com$/i, path: /^\/(s|sh|scl)\// }],
    title: 'Pages can’t read the sharing links of Dropbox',
    means: 'A link on www.dropbox.com leads to a page for people, and sends no CORS headers. Files on dl.dropboxusercontent.com have them.',
    remedy: (seen) => `Request https://dl.dropboxusercontent.com${pathOf(seen, MAX_PATH_LENGTH)} with the same parameters instead.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'github-file-link',
    signs: [
      { host: /^github\.com$/i, path: /^\/[^/]+\/[^/]+\/(raw|blob|releases|archive|zipball|tarball)\// },
      { host: /^codeload\.github\.com$/i },
      { host: /^(objects|release-assets)\.githubusercontent\.com$/i, without: ['Access-Control-Allow-Origin'] },
    ],
    title: 'Pages can’t read the download links of GitHub',
    means: 'GitHub’s links to files, releases and archives are for people and tools: they don’t allow the pages of other sites.',
    remedy: (seen) => {
      const [, repository, path] = /^(\/[^/]+\/[^/]+)\/(?:raw|blob)(\/.+)$/.exec(pathOf(seen, MAX_PATH_LENGTH)) ?? []
      if (repository !== undefined)
        return `Request https://raw.githubusercontent.com${repository}${path} instead, which allows every origin.`
      return 'Get a release asset from the API, which allows every origin: https://api.github.com/repos/OWNER/REPO/releases/assets/ID with Accept: application/octet-stream. Or publish the file with GitHub Pages; download an archive on your own server.'
    },
    responsible: 'page',
    headers: 'none',
  },
]
