/** Requests over HTTP. */
@NullMarked
package dev.medley.security.requests.web;

import org.jspecify.annotations.NullMarked;
