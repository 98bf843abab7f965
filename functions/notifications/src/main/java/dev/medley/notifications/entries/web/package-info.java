/** The HTTP side of the inbox. */
@NullMarked
package dev.medley.notifications.entries.web;

import org.jspecify.annotations.NullMarked;
