/** The schedule of publications. */
@NullMarked
package dev.medley.content.items.inbox;

import org.jspecify.annotations.NullMarked;
