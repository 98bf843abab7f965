/** HTTP. */
@NullMarked
package dev.medley.social.posts.web;

import org.jspecify.annotations.NullMarked;
