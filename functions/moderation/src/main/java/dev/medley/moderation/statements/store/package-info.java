/** SQL. */
@NullMarked
package dev.medley.moderation.statements.store;

import org.jspecify.annotations.NullMarked;
