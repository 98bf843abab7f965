/**
 * Keeps what operations answer for a while: in Redis where there is one, else in the process. A cache that is away, slow or
 * unreadable costs the work that it would have saved, and nothing else.
 */
@NullMarked
package dev.medley.caching;

import org.jspecify.annotations.NullMarked;
