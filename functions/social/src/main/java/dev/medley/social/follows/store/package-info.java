/** SQL. */
@NullMarked
package dev.medley.social.follows.store;

import org.jspecify.annotations.NullMarked;
