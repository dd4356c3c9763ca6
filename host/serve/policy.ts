// What the app's page may do, as response headers; the same in both shells. Nothing comes from outside, no text becomes code.

/** `nonce` allows the style element that Fluent fills at run time; scripts come from files alone. */
export function pageHeaders(nonce: string): Record<string, string> {
  return { ...everyFile, 'content-security-policy': `${policy}; style-src 'self' 'nonce-${nonce}'` };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** A script that is a thread of its own has the policy of its file, not of the page: it may ask this program, and nothing else. */
export const scriptPolicy = { 'content-security-policy': "default-src 'none'; connect-src 'self'" };

export const everyFile: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-store',
};
