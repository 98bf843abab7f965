/** Erases what accounts have in moderation. */
@NullMarked
package dev.medley.moderation.erasure;

import org.jspecify.annotations.NullMarked;
