/** Summaries in the database. */
@NullMarked
package dev.medley.chat.summaries.store;

import org.jspecify.annotations.NullMarked;
