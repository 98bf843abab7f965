/** Erasures. */
@NullMarked
package dev.medley.moderation.erasure.inbox;

import org.jspecify.annotations.NullMarked;
