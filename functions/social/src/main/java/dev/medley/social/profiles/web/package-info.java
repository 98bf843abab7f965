/** HTTP. */
@NullMarked
package dev.medley.social.profiles.web;

import org.jspecify.annotations.NullMarked;
