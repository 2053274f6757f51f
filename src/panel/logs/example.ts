/** Opens the recording of docs/examples, with the failures of a small shop: something to look at while nothing is recorded. */
export async function openExample(open: (files: readonly File[]) => void): Promise<void> {
  const { default: recording } = await import('../../../docs/examples/shop.har?raw')
  open([new File([recording], 'shop.har', { type: 'application/json' })])
}
