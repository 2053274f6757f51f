import type { FactExamples } from '../fact-examples.ts'

export const AMAZON_S3 = {
  'signed-url-expired': {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
    shown: [
      'GET https://media.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Date=20251201T090000Z&X-Amz-Expires=3600&X-Amz-Signature=abc',
      '403 Forbidden',
      'Server: AmazonS3',
    ],
    near: [
      'GET https://media.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600&X-Amz-Signature=abc',
      '403 Forbidden',
      'Server: AmazonS3',
    ],
  },
  's3-other-region': {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html',
    shown: [
      'OPTIONS https://media.s3.amazonaws.com/a.png for PUT',
      '307 Temporary Redirect',
      'Location: https://media.s3.us-west-2.amazonaws.com/a.png',
      'x-amz-bucket-region: us-west-2',
      'Server: AmazonS3',
    ],
    near: [
      'OPTIONS https://media.s3.us-west-2.amazonaws.com/a.png for PUT',
      '403 Forbidden',
      'x-amz-bucket-region: us-west-2',
      'Server: AmazonS3',
    ],
  },
  's3-cors-rule': {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html',
    shown: ['OPTIONS https://media.s3.eu-west-1.amazonaws.com/a.png for PUT', '403 Forbidden', 'Server: AmazonS3'],
    near: ['GET https://media.s3.eu-west-1.amazonaws.com/a.png', '403 Forbidden', 'Server: AmazonS3'],
  },
  's3-error': {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    shown: ['GET https://media.s3.eu-west-1.amazonaws.com/a.png', '403 Forbidden', 'Server: AmazonS3'],
    near: ['GET https://api.example/a.png', '403 Forbidden', 'Server: nginx'],
  },
  's3-no-cors-rule': {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
    shown: ['GET https://media.s3.eu-west-1.amazonaws.com/a.png', '200 OK', 'Server: AmazonS3'],
    near: ['GET https://cdn.example/a.png', '200 OK', 'Server: AmazonS3', 'X-Amz-Cf-Id: 4Bp=='],
  },
} satisfies Readonly<Record<string, FactExamples>>
