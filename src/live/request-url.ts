import type { IncomingMessage } from 'node:http';

const HERE = 'http://localhost';

/**
 * Returns the URL of a request, whatever a client has written there: a path that begins with two slashes names no host, and
 * what is not a URL is the root.
 */
export function requestUrl({ url = '' }: Pick<IncomingMessage, 'url'>): URL {
  const text = url.startsWith('/') ? `${HERE}${url}` : url;
  return new URL(URL.canParse(text) ? text : HERE);
}
