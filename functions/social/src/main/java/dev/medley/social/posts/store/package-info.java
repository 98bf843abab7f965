/** SQL. */
@NullMarked
package dev.medley.social.posts.store;

import org.jspecify.annotations.NullMarked;
