import type { policy as english } from '../en/policy.ts'

export const policy: typeof english = {
  policy: {
    title: (server) => `${server} 必须许可的内容`,
    madeFor: (requests) => (requests === 1 ? '针对发往它的唯一请求' : `针对发往它的全部 ${requests} 个请求`),
    ofAll: '各服务器必须许可的内容',
    part: '项目',
    value: '值',
    needs: '需要它的请求',
    what: { origin: '源', method: '方法', header: '标头', credentials: '凭据' },
    neededBy: (requests) => (requests === 0 ? '没有；只是缺了显得奇怪' : `${requests} 个请求`),
    exposed: '可读标头',
    maxAge: '保留时间',
    seconds: (seconds) => `${seconds} 秒`,
    asBefore: '与服务器当前设置一致',
    everybody: '服务器目前允许所有源，且发往它的请求都不含凭据：“*”保持不变。',
  },
}
