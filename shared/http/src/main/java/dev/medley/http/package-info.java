/**
 * What every operation has in common at the edge: problems (RFC 9457), request ids, client addresses, versions, body
 * limits and idempotency keys. Present by being on the class path.
 */
@NullMarked
package dev.medley.http;

import org.jspecify.annotations.NullMarked;
