import type { PairingCalls } from './api';
import type { CoreError } from './failure';
import type { Device } from './generated';

const offline: CoreError = { code: 'pairing-offline', args: {} };

/** Request, post, response; what the answer means is the core's business. */
export async function pair(core: PairingCalls, link: string): Promise<Device> {
  const { url, body } = core.pairing_request(link);
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/cbor' },
      body: new Uint8Array(body),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw offline;
  }
  return core.pairing_response(answer.status, new Uint8Array(await answer.arrayBuffer()));
}
