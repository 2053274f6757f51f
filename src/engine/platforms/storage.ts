import type { Platform } from './platform.ts'
import { domain, header, host, path, serverHeader } from './sign.ts'

const layer = 'storage'

export const STORAGE = {
  minio: {
    name: 'MinIO',
    layer,
    signs: [
      serverHeader(/^MinIO(?: Console)?\b/i),
      header('x-minio-error-code'),
      // The hash of its node. Amazon's is in Base64.
      { header: 'x-amz-id-2', value: /^[\da-f]{12}(?=[\da-f]{52}$)/ },
    ],
  },
  wasabi: { name: 'Wasabi', layer, signs: [domain('wasabisys.com'), serverHeader(/^WasabiS3\b/)] },
  backblaze: { name: 'Backblaze B2', layer, signs: [domain('backblazeb2.com'), header('x-bz-file-id')] },
  'digitalocean-spaces': { name: 'DigitalOcean Spaces', layer, signs: [domain('digitaloceanspaces.com')] },
  'cloudflare-r2': { name: 'Cloudflare R2', layer, signs: [domain('r2.cloudflarestorage.com', 'r2.dev')] },
  ceph: {
    name: 'Ceph Object Gateway',
    layer,
    signs: [header('x-rgw-object-type'), { header: 'x-amz-request-id', value: /^tx[0-9a-f]{16,24}-/ }],
  },
  'aliyun-oss': {
    name: 'Alibaba Cloud OSS',
    layer,
    signs: [host(/(?:^|\.)oss-[\w-]+\.aliyuncs\.com$/), serverHeader(/^AliyunOSS$/), header('x-oss-request-id')],
  },
  'tencent-cos': {
    name: 'Tencent Cloud COS',
    layer,
    signs: [domain('myqcloud.com'), serverHeader(/^tencent-cos$/), header('x-cos-request-id')],
  },
  'huawei-obs': { name: 'Huawei Cloud OBS', layer, signs: [host(/(?:^|\.)obs\.[\w-]+\.myhuaweicloud\.com$/), header('x-obs-request-id')] },
  seaweedfs: { name: 'SeaweedFS', layer, signs: [serverHeader(/^SeaweedFS S3\b/)] },
  'aws-s3': {
    name: 'Amazon S3',
    layer,
    signs: [
      host(/(?:^|\.)s3(?:[.-](?:website|accelerate|dualstack|fips)?[\w.-]*)?\.amazonaws\.com$/),
      serverHeader(/^AmazonS3$/),
      { header: 'x-amz-id-2', value: /^(?![\da-f]{64}$).{0,12}/, without: serverHeader(/^(?!AmazonS3$|cloudflare$|$)/) },
      { body: /<Code>AccessForbidden<\/Code>.{0,40}<Message>CORSResponse/s, status: /^403$/ },
    ],
  },
  'google-cloud-storage': {
    name: 'Google Cloud Storage',
    layer,
    signs: [
      domain('storage.googleapis.com', 'storage.cloud.google.com', 'firebasestorage.googleapis.com', 'firebasestorage.app'),
      serverHeader(/^UploadServer$/),
      { header: 'x-goog-generation', value: /^\d+/ },
      { header: 'x-guploader-uploadid', value: /^.{0,12}/ },
    ],
  },
  'azure-blob': {
    name: 'Azure Blob Storage',
    layer,
    signs: [
      host(/\.(?:blob|file|queue|table|dfs)\.core\.windows\.net$/),
      host(/\.web\.core\.windows\.net$/),
      serverHeader(/^(?:Windows-)?(?:Azure|Azurite)-(?:Blob|Storage|Web|File|Queue|Table)[^\n]{0,20}/),
    ],
  },
  'supabase-storage': { name: 'Supabase Storage', layer, signs: [{ ...domain('supabase.co'), beside: path(/^\/storage\/v1\//) }] },
} as const satisfies Record<string, Platform>
