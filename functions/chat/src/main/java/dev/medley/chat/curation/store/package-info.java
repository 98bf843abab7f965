/** Curated answers in the database. */
@NullMarked
package dev.medley.chat.curation.store;

import org.jspecify.annotations.NullMarked;
