/** The filter that holds requests to their limits. */
@NullMarked
package dev.medley.identity.limits.web;

import org.jspecify.annotations.NullMarked;
