import type { Socket } from 'node:net'

/** Record type alert, TLS 1.2 on the wire, two bytes: fatal, bad_certificate. @see https://www.rfc-editor.org/rfc/rfc8446#section-6 */
const BAD_CERTIFICATE = Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x2a])

/** Ends a TLS handshake like a server that gets no client certificate although it requires one. Node's own server just closes the connection. */
export function demandCertificate(socket: Socket): void {
  socket.once('data', () => socket.end(BAD_CERTIFICATE))
}
