/** SQL. */
@NullMarked
package dev.medley.social.profiles.store;

import org.jspecify.annotations.NullMarked;
