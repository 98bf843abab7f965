/** Penalties over HTTP. */
@NullMarked
package dev.medley.security.penalties.web;

import org.jspecify.annotations.NullMarked;
