/** The HTTP side of suppressions, for administrators. */
@NullMarked
package dev.medley.notifications.suppressions.web;

import org.jspecify.annotations.NullMarked;
