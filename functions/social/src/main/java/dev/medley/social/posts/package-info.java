/** Posts, their likes and shares. */
@NullMarked
package dev.medley.social.posts;

import org.jspecify.annotations.NullMarked;
