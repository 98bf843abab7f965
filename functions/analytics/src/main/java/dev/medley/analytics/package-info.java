/** Answers questions about what people did and bought, from sums that can be made anew. */
@NullMarked
package dev.medley.analytics;

import org.jspecify.annotations.NullMarked;
