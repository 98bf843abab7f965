/** HTTP. */
@NullMarked
package dev.medley.social.comments.web;

import org.jspecify.annotations.NullMarked;
