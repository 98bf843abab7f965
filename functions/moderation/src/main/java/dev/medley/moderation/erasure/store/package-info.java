/** SQL. */
@NullMarked
package dev.medley.moderation.erasure.store;

import org.jspecify.annotations.NullMarked;
