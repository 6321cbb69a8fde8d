// The design system's script is a plain script with one global; this is the only place that knows.
export function init(scope) {
  globalThis.DKFDS?.init({scope});
}
