/** Partitions of requests. */
@NullMarked
package dev.medley.security.requests.inbox;

import org.jspecify.annotations.NullMarked;
