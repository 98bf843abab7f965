/** The HTTP side of editing. */
@NullMarked
package dev.medley.notifications.editing.web;

import org.jspecify.annotations.NullMarked;
