/** Tells servers of others what happened. Announces {@code webhook.disabled}. */
@NullMarked
package dev.medley.webhooks;

import org.jspecify.annotations.NullMarked;
