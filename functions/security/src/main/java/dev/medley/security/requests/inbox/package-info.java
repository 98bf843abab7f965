/** Partitions of requests, and erasure. */
@NullMarked
package dev.medley.security.requests.inbox;

import org.jspecify.annotations.NullMarked;
