/** Paths in a 16 px box, stroked in the colour of their button. */
const paths = {
  clear: 'M2.75 4.25h10.5M6 4V2.75h4V4M4.25 4.5l.5 8.75h6.5l.5-8.75M6.75 7v4M9.25 7v4',
  filter: 'M2.5 3.25h11L9.5 8.5v4.25l-3-1.5V8.5z',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.75 3.5 5.25 8l4.5 4.5',
  preflight: 'M2 5.5h10.5M9.75 2.75 12.5 5.5 9.75 8.25M14 10.5H3.5M6.25 7.75 3.5 10.5l2.75 2.75',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  observe: 'M1.75 8c1.6-2.7 3.7-4 6.25-4s4.65 1.3 6.25 4c-1.6 2.7-3.7 4-6.25 4s-4.65-1.3-6.25-4M8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  settings:
    'M8 5.75a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 0 1 0-4.5M6.9 1.75h2.2l.35 1.7 1.2.7 1.65-.55 1.1 1.9-1.3 1.15v1.4l1.3 1.15-1.1 1.9-1.65-.55-1.2.7-.35 1.7H6.9l-.35-1.7-1.2-.7-1.65.55-1.1-1.9 1.3-1.15v-1.4L2.6 5.5l1.1-1.9 1.65.55 1.2-.7z',
  message: 'M2 3h12v10H2zM4.75 6 6.75 8l-2 2M8 10.5h3.25',
  open: 'M2 12.5v-9h4l1.5 1.75H12V7M2 12.5 4 7h10.5l-2 5.5z',
  export: 'M8 9.75v-7.5M5 5l3-3 3 3M3 9.5v4h10v-4',
  external: 'M6.5 3.75H3.75v8.5h8.5V9.5M9 3h4v4M13 3 7.5 8.5',
}

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
