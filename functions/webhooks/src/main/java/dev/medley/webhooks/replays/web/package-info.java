/** The HTTP side of replays. */
@NullMarked
package dev.medley.webhooks.replays.web;

import org.jspecify.annotations.NullMarked;
