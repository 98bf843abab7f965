/** SQL. */
@NullMarked
package dev.medley.identity.disavowal.store;

import org.jspecify.annotations.NullMarked;
