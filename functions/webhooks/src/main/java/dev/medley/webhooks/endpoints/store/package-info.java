/** Endpoints in the database. */
@NullMarked
package dev.medley.webhooks.endpoints.store;

import org.jspecify.annotations.NullMarked;
