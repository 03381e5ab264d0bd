/** HTTP calls to the door. Every answer is a value; nothing here throws. */

/**
 * @typedef {{ok: true, status: number, body: any}} Good
 * @typedef {{ok: false, status: number, code: string, message: string}} Bad
 *   `status` 0 and code "offline": nobody answered.
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, token?: string | null}} [options] `body`: a value to be written as JSON, or a file that holds some
 * @returns {Promise<Good | Bad>}
 */
export const call = async (method, path, { body, token } = {}) => {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
    });
    return await read(response);
  } catch {
    return { ok: false, status: 0, code: "offline", message: "" };
  }
};

/**
 * @param {Response} response
 * @returns {Promise<Good | Bad>}
 */
const read = async (response) => {
  const text = await response.text();
  const body = parse(text);
  if (response.ok) return { ok: true, status: response.status, body };
  const error = (body && body.error) || {};
  return {
    ok: false,
    status: response.status,
    code: error.code || `http_${response.status}`,
    message: error.message || "",
  };
};

/** @param {string} text */
const parse = (text) => {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return text;
  }
};

/**
 * @param {string} path
 * @param {unknown} body
 * @param {string | null} [token]
 */
export const post = (path, body, token) => call("POST", path, { body, token });

/**
 * @param {string} path
 * @param {string | null} [token]
 */
export const get = (path, token) => call("GET", path, { token });
