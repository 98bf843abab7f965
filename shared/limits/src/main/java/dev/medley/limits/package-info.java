/**
 * How often operations may be called: token buckets by network, account and class of operation, in Redis where there is one
 * and else in the process, told to clients in {@code RateLimit} and {@code RateLimit-Policy}
 * (draft-ietf-httpapi-ratelimit-headers-11).
 */
@NullMarked
package dev.medley.limits;

import org.jspecify.annotations.NullMarked;
