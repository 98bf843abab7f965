/** SQL. */
@NullMarked
package dev.medley.identity.profiles.store;

import org.jspecify.annotations.NullMarked;
