/** Events on their way to endpoints: sent, repeated, given up. */
@NullMarked
package dev.medley.webhooks.deliveries;

import org.jspecify.annotations.NullMarked;
