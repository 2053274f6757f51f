/** What a newcomer has to know, in the order of their questions. */
export const lessons = ['origin', 'cors', 'preflight', 'credentials', 'curl'] as const
export type LessonId = (typeof lessons)[number]
