/** The HTTP side of campaigns. */
@NullMarked
package dev.medley.notifications.campaigns.web;

import org.jspecify.annotations.NullMarked;
