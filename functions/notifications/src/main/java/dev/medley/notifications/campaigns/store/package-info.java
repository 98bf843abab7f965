/** SQL. */
@NullMarked
package dev.medley.notifications.campaigns.store;

import org.jspecify.annotations.NullMarked;
