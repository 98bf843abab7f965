/** SQL. */
@NullMarked
package dev.medley.moderation.cases.store;

import org.jspecify.annotations.NullMarked;
