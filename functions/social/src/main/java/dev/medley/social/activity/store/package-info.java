/** SQL. */
@NullMarked
package dev.medley.social.activity.store;

import org.jspecify.annotations.NullMarked;
