/** SQL. */
@NullMarked
package dev.medley.identity.activity.store;

import org.jspecify.annotations.NullMarked;
