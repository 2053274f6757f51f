export type Mode = 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'websocket'
