/** The chat of accounts. Announces {@code document.*}. */
@NullMarked
package dev.medley.chat;

import org.jspecify.annotations.NullMarked;
