/** Threaded comments on posts, with votes. */
@NullMarked
package dev.medley.social.comments;

import org.jspecify.annotations.NullMarked;
