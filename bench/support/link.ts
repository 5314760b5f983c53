import { createLinkProxy } from '../../scripts/link-proxy.mjs'

/**
 * All that a browser reaches, behind one wire: every port of this machine that is named here. The browser keeps the
 * addresses it knows (`rules` is for its command line), so cookies and origins are those of the product; when the wire
 * is cut it loses the socket and every request alike, and no event of the network is told to its pages.
 */
export async function openLink(...ports: number[]) {
  const wires = await Promise.all(
    ports.map((port) => createLinkProxy({ targetHost: '127.0.0.1', targetPort: port })),
  )
  const all = (action: 'cut' | 'mend') => () => {
    for (const wire of wires) wire[action]()
  }
  return {
    rules: ports.map((port, index) => `MAP 127.0.0.1:${port} 127.0.0.1:${wires[index]?.port}`).join(', '),
    cut: all('cut'),
    mend: all('mend'),
    connections: () => wires.reduce((sum, wire) => sum + wire.connections(), 0),
    close: () => Promise.all(wires.map((wire) => wire.close())),
  }
}
