/** What the protocol reads of a request, whatever the server that took it in. */
export interface ApiRequest {
  /** Where it came from; it may be a proxy's. */
  address: string;
  /** The conversation in the path, empty where the path has none. */
  conversation: string;
  watermark: string | null;
  authorization: string | undefined;
  origin: string | undefined;
  host: string | undefined;
  /** Parsed JSON; anything at all. */
  body: unknown;
}

export interface ApiResponse {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}
