/** Signatures of requests by partners (RFC 9421), with digests of their bodies (RFC 9530). */
@NullMarked
package dev.medley.access.signatures;

import org.jspecify.annotations.NullMarked;
