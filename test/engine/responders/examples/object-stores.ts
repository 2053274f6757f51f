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
} satisfies Readonly<Record<string, FactExamples>>
