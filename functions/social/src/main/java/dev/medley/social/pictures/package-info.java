/** The pictures of posts. */
@NullMarked
package dev.medley.social.pictures;

import org.jspecify.annotations.NullMarked;
