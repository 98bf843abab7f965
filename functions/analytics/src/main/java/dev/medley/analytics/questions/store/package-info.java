/** SQL. */
@NullMarked
package dev.medley.analytics.questions.store;

import org.jspecify.annotations.NullMarked;
