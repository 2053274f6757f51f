/** What requests can be exported as. */
export const exportFormats = ['markdown', 'json', 'har'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Which requests are exported. */
export const exportScopes = ['selected', 'shown', 'all'] as const
export type ExportScope = (typeof exportScopes)[number]

/** The file of each format. */
export const fileTypes: Readonly<Record<ExportFormat, { readonly extension: string; readonly mimeType: string }>> = {
  markdown: { extension: 'md', mimeType: 'text/markdown' },
  json: { extension: 'json', mimeType: 'application/json' },
  har: { extension: 'har', mimeType: 'application/json' },
}
