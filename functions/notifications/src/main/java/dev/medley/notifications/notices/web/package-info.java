/** The HTTP side of notices. */
@NullMarked
package dev.medley.notifications.notices.web;

import org.jspecify.annotations.NullMarked;
