/** The HTTP side of deliveries. */
@NullMarked
package dev.medley.notifications.deliveries.web;

import org.jspecify.annotations.NullMarked;
