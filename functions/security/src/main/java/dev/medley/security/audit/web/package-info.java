/** The audit over HTTP. */
@NullMarked
package dev.medley.security.audit.web;

import org.jspecify.annotations.NullMarked;
