/** SQL. */
@NullMarked
package dev.medley.identity.accounts.store;

import org.jspecify.annotations.NullMarked;
