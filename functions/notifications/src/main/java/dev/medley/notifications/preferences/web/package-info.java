/** The HTTP side of preferences, and of unsubscribing from mails. */
@NullMarked
package dev.medley.notifications.preferences.web;

import org.jspecify.annotations.NullMarked;
