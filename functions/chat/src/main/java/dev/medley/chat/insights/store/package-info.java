/** Insights in the database. */
@NullMarked
package dev.medley.chat.insights.store;

import org.jspecify.annotations.NullMarked;
