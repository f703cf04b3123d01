/** What a client asks for. */
export interface PulledRequest {
  /** What it wants: the first word of the path. */
  readonly what: string;
  /** The number of a case, from 1; `NaN` if it is not a number. */
  readonly number?: number;
  /** The name of the client. */
  readonly agent?: string;
}

/** Names that reports can show. */
const NAME = /^\P{C}{1,100}$/u;

/**
 * Reads a URL such as `/run?case=3&agent=my-client`, or `/run/3/my-client`. A client that takes it as a base URL appends a
 * path and a query to it, wherever that lands. Returns `undefined` if it is not such a URL.
 */
export function pulledRequest(url: string): PulledRequest | undefined {
  const [, what, number, agent] = /^\/(\w+)(?:\/(\d+)(?:\/([^/?#]+))?)?(?![^/?#])/.exec(url) ?? [];
  if (what === undefined) return undefined;
  const caseText = number ?? parameter('case', url);
  const name = nameIn(parameter('agent', url) ?? agent ?? '');
  return {
    what,
    ...(caseText !== undefined && { number: /^\d{1,15}$/.test(caseText) ? Number(caseText) : Number.NaN }),
    ...(name !== undefined && { agent: name }),
  };
}

/** The value of a parameter. What a client appends to it begins with a slash or a question mark. */
const parameter = (name: string, url: string): string | undefined =>
  new RegExp(`[?&]${name}=([^&/?#]*)`).exec(url)?.[1];

function nameIn(text: string): string | undefined {
  try {
    const name = decodeURIComponent(text.replaceAll('+', ' '));
    return NAME.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}
