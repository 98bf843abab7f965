/** Threat feeds over HTTP. */
@NullMarked
package dev.medley.security.feeds.web;

import org.jspecify.annotations.NullMarked;
