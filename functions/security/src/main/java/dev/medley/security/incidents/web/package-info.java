/** Incidents over HTTP. */
@NullMarked
package dev.medley.security.incidents.web;

import org.jspecify.annotations.NullMarked;
