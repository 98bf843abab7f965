/** SQL. */
@NullMarked
package dev.medley.identity.passkeys.store;

import org.jspecify.annotations.NullMarked;
