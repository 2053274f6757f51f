import type { FactExamples } from '../fact-examples.ts'

export const FILE_LINKS = {
  'google-storage-browser-link': {
    source: 'https://cloud.google.com/storage/docs/request-endpoints',
    shown: ['GET https://storage.cloud.google.com/bucket/a.jpg', '302', 'Location: https://accounts.google.com/ServiceLogin?service=cds'],
    near: ['GET https://storage.googleapis.com/bucket/a.jpg', '200', 'Server: UploadServer'],
  },
  'google-drive-link': {
    source: 'https://github.com/perfectapi/CKP/issues/146',
    shown: ['GET https://docs.google.com/uc?export=download&id=a', '303', 'Location: https://doc-08.docs.googleusercontent.com/docs/a'],
    near: ['GET https://docs.google.com/spreadsheets/d/a/pub?output=csv', '200', 'Access-Control-Allow-Origin: *'],
  },
  'dropbox-link': {
    source: 'https://github.com/umap-project/umap/issues/489',
    shown: ['GET https://www.dropbox.com/s/a/b.geojson?dl=0', '200', 'Content-Type: text/html'],
    near: ['POST https://api.dropboxapi.com/2/files/list_folder', '400', 'Access-Control-Allow-Origin: *'],
  },
  'github-file-link': {
    source: 'https://github.com/kvark/vange-rs/pull/283',
    shown: [
      'GET https://github.com/o/r/releases/download/v1/a.bin',
      '302',
      'Location: https://release-assets.githubusercontent.com/github-production-release-asset/1/a',
    ],
    near: ['GET https://api.github.com/repos/o/r/releases', '200', 'Access-Control-Allow-Origin: *'],
  },
} satisfies Readonly<Record<string, FactExamples>>
