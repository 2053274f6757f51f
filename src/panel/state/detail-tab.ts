/** The parts of a request's details, in the order of their tabs. */
export const detailTabs = ['why', 'fix', 'what-if', 'headers', 'retry', 'learn'] as const
export type DetailTab = (typeof detailTabs)[number]
