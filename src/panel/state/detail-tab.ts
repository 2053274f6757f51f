/** The parts of a request's details, in the order of their tabs. */
export const detailTabs = ['why', 'repair', 'what-if', 'headers', 'again', 'learn'] as const
export type DetailTab = (typeof detailTabs)[number]
