/** What is known of callers elsewhere. */
@NullMarked
package dev.medley.flags.evaluation.store;

import org.jspecify.annotations.NullMarked;
