/** What requests can be exported as. */
export const EXPORT_FORMATS = ['markdown', 'json', 'har'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Which requests are exported. */
export const EXPORT_SCOPES = ['selected', 'shown', 'all'] as const
export type ExportScope = (typeof EXPORT_SCOPES)[number]

/** The file of each format. */
export const fileTypes: Readonly<Record<ExportFormat, { readonly extension: string; readonly mimeType: string }>> = {
  markdown: { extension: 'md', mimeType: 'text/markdown' },
  json: { extension: 'json', mimeType: 'application/json' },
  har: { extension: 'har', mimeType: 'application/json' },
}
