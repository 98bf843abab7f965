/** HTTP. */
@NullMarked
package dev.medley.social.follows.web;

import org.jspecify.annotations.NullMarked;
