/** HTTP. */
@NullMarked
package dev.medley.social.feed.web;

import org.jspecify.annotations.NullMarked;
