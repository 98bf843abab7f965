/** The queue of erased accounts. */
@NullMarked
package dev.medley.realtime.erasure.inbox;

import org.jspecify.annotations.NullMarked;
