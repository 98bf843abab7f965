/** Documents that accounts ask questions about. Announces {@code document.*}. */
@NullMarked
package dev.medley.chat;

import org.jspecify.annotations.NullMarked;
