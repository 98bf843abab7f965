/** Rate limits over HTTP. */
@NullMarked
package dev.medley.security.ratelimits.web;

import org.jspecify.annotations.NullMarked;
