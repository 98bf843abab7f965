/** The browsers and phones that accounts get pushes on, and the services that take pushes to them. */
@NullMarked
package dev.medley.notifications.push;

import org.jspecify.annotations.NullMarked;
