/** SQL. */
@NullMarked
package dev.medley.identity.challenges.store;

import org.jspecify.annotations.NullMarked;
