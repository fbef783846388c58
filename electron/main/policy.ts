/** What a page of ours may load and run. Every picture comes from the library, nothing from outside. */
export const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' dateline://photo blob:", "font-src 'self'",
  "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
  "require-trusted-types-for 'script'", 'trusted-types dateline',
].join('; ')

/** A worker is under the policy of its own response; only here may WebAssembly be compiled. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'"

export const PICTURE_POLICY = "default-src 'none'; sandbox"
