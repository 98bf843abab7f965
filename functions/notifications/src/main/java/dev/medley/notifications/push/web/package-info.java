/** The HTTP side of push subscriptions. */
@NullMarked
package dev.medley.notifications.push.web;

import org.jspecify.annotations.NullMarked;
