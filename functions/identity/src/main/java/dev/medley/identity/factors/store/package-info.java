/** SQL. */
@NullMarked
package dev.medley.identity.factors.store;

import org.jspecify.annotations.NullMarked;
