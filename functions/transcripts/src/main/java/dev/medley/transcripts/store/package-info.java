/** SQL. */
@NullMarked
package dev.medley.transcripts.store;

import org.jspecify.annotations.NullMarked;
