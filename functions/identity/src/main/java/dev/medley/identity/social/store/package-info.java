/** SQL. */
@NullMarked
package dev.medley.identity.social.store;

import org.jspecify.annotations.NullMarked;
