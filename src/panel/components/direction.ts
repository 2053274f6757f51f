/** 1 where lines run from left to right, -1 where they run from right to left: what a pointer's way to the right is along the line. */
export function lineDirection(): 1 | -1 {
  return getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1
}
