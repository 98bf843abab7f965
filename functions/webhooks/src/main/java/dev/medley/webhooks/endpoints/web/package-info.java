/** The HTTP side of endpoints. */
@NullMarked
package dev.medley.webhooks.endpoints.web;

import org.jspecify.annotations.NullMarked;
