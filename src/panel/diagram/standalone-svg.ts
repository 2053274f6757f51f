const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'font-family'] as const

/**
 * An SVG as a file of its own: with the panel's styles inlined, on the panel's background. The accessible names of its parts are left out, since they
 * have header values.
 */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const originals = [svg, ...svg.querySelectorAll('*')]
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    for (const { name } of [...element.attributes]) if (/^(?:class|role|tabindex|aria-.*)$/.test(name)) element.removeAttribute(name)
    if (!original) continue
    const style = getComputedStyle(original)
    for (const property of painted) {
      const value = style.getPropertyValue(property)
      if (value !== '') element.setAttribute(property, value)
    }
  }
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  name.textContent = title
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  background.setAttribute('width', '100%')
  background.setAttribute('height', '100%')
  background.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(name, background)
  return new XMLSerializer().serializeToString(copy)
}
