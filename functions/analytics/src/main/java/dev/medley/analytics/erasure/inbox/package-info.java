/** Takes out who accounts were that are erased. */
@NullMarked
package dev.medley.analytics.erasure.inbox;

import org.jspecify.annotations.NullMarked;
