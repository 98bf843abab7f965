/** The present state over HTTP. */
@NullMarked
package dev.medley.analytics.live.web;

import org.jspecify.annotations.NullMarked;
