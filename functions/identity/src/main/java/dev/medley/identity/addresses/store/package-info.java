/** SQL. */
@NullMarked
package dev.medley.identity.addresses.store;

import org.jspecify.annotations.NullMarked;
