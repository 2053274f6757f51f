import type { FactExamples } from '../fact-examples.ts'

export const OBJECT_STORES = {
  'google-storage-cors': {
    source: 'https://cloud.google.com/storage/docs/cross-origin',
    shown: ['OPTIONS https://storage.googleapis.com/bucket/a.bin for PUT', '200', 'Server: UploadServer', 'x-guploader-uploadid: AEn='],
    near: [
      'OPTIONS https://storage.googleapis.com/bucket/a.bin for PUT',
      '200',
      'Server: UploadServer',
      'x-guploader-uploadid: AEn=',
      'Access-Control-Allow-Origin: https://app.example',
    ],
  },
  'google-storage-refused': {
    source: 'https://cloud.google.com/storage/docs/troubleshooting',
    shown: [
      'PUT https://storage.googleapis.com/bucket/a.bin?X-Goog-Signature=abc',
      '403',
      'Server: UploadServer',
      'x-guploader-uploadid: AEn=',
    ],
    near: ['PUT https://files.example/a.bin', '403', 'Server: nginx'],
  },
  'azure-storage-cors': {
    source:
      'https://learn.microsoft.com/en-us/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
    shown: [
      'OPTIONS https://acc.blob.core.windows.net/c/a.png for PUT',
      '403 CORS not enabled or no matching rule found for this request.',
      'x-ms-error-code: CorsPreflightFailure',
    ],
    near: ['PUT https://acc.blob.core.windows.net/c/a.png', '403', 'x-ms-error-code: AuthenticationFailed'],
  },
  'azure-storage-refused': {
    source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/status-and-error-codes2',
    shown: ['PUT https://acc.blob.core.windows.net/c/a.png', '403', 'x-ms-error-code: AuthenticationFailed'],
    near: ['PUT https://files.example/c/a.png', '403', 'Server: Microsoft-IIS/10.0'],
  },
  's3-compatible-cors': {
    source: 'https://developers.cloudflare.com/r2/buckets/cors/',
    shown: ['OPTIONS https://acc.r2.cloudflarestorage.com/bucket/a.png for PUT', '403 Forbidden', 'Server: cloudflare'],
    near: ['OPTIONS https://api.example/bucket/a.png for PUT', '403 Forbidden', 'Server: cloudflare'],
  },
  'checksum-of-empty-body': {
    source: 'https://github.com/crafter-station/petdex/issues/465',
    shown: [
      'PUT https://acc.r2.cloudflarestorage.com/b/a.json?X-Amz-Signature=a&x-amz-checksum-crc32=AAAAAA%3D%3D',
      '400',
      'Server: cloudflare',
    ],
    near: [
      'PUT https://acc.r2.cloudflarestorage.com/b/a.json?X-Amz-Signature=a&x-amz-checksum-crc32=sYfCkg%3D%3D',
      '400',
      'Server: cloudflare',
    ],
  },
  'bucket-cors-rule-incomplete': {
    source: 'https://github.com/odysseyscience/react-s3-uploader/issues/81',
    shown: [
      'OPTIONS https://media.fra1.digitaloceanspaces.com/a.png for PUT',
      '200',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Methods: GET',
    ],
    near: ['OPTIONS https://api.example/a.png for PUT', '200', 'Access-Control-Allow-Origin: *', 'Access-Control-Allow-Methods: GET'],
  },
  's3-compatible-error': {
    source: 'https://developers.cloudflare.com/r2/api/error-codes/',
    shown: ['PUT https://acc.r2.cloudflarestorage.com/b/a.json?X-Amz-Signature=a', '403', 'Server: cloudflare'],
    near: ['PUT https://files.example/b/a.json?X-Amz-Signature=a', '403', 'Server: cloudflare'],
  },
  'google-storage-upload-session': {
    source: 'https://github.com/googleapis/google-cloud-dotnet/issues/2755',
    shown: [
      'PUT https://storage.googleapis.com/upload/storage/v1/b/media/o?uploadType=resumable&upload_id=A',
      '200',
      'Server: UploadServer',
    ],
    near: ['GET https://storage.googleapis.com/media/a.png', '200', 'Server: UploadServer'],
  },
  'azure-static-website': {
    source: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/storage-blob-static-website-vs-static-web-app.md',
    shown: ['GET https://shopdata.z6.web.core.windows.net/catalog.json', '200'],
    near: ['GET https://shopdata.blob.core.windows.net/c/catalog.json', '200', 'x-ms-request-id: 1a'],
  },
} satisfies Readonly<Record<string, FactExamples>>
