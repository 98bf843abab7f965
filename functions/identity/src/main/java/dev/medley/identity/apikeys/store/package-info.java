/** API keys in PostgreSQL. */
@NullMarked
package dev.medley.identity.apikeys.store;

import org.jspecify.annotations.NullMarked;
