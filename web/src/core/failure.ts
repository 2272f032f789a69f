import type { ErrorCode } from './generated';

/** What the core throws, shown as the Fluent message `error-<code>`. */
export interface CoreError {
  code: ErrorCode;
  args: { [name: string]: string | number };
  /** The register that it is about. */
  field?: string;
}

export function isCoreError(error: unknown): error is CoreError {
  return typeof error === 'object' && error !== null && typeof (error as CoreError).code === 'string'
    && typeof (error as CoreError).args === 'object';
}

export function internalError(): CoreError {
  return { code: 'internal', args: {} };
}

/** What the core did not name itself is `internal`; its text may hold personal data, so it goes nowhere. */
export function asCoreError(error: unknown): CoreError {
  return isCoreError(error) ? { ...error, args: { ...error.args } } : internalError();
}

/** A panic in wasm: the module's memory can no longer be trusted. */
export function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}
