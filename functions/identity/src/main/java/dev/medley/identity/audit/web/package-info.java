/** Audit entries over HTTP. */
@NullMarked
package dev.medley.identity.audit.web;

import org.jspecify.annotations.NullMarked;
