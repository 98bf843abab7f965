/** SQL. */
@NullMarked
package dev.medley.social.comments.store;

import org.jspecify.annotations.NullMarked;
