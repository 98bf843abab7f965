/** SQL. */
@NullMarked
package dev.medley.platform.database.store;

import org.jspecify.annotations.NullMarked;
