/** Where webhooks go, what they want to hear of, and what they are signed with. */
@NullMarked
package dev.medley.webhooks.endpoints;

import org.jspecify.annotations.NullMarked;
