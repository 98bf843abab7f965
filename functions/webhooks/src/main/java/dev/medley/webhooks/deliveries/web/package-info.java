/** The HTTP side of deliveries and attempts. */
@NullMarked
package dev.medley.webhooks.deliveries.web;

import org.jspecify.annotations.NullMarked;
