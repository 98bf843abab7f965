/** Provider keys in PostgreSQL, and the keys that wrap their data keys. */
@NullMarked
package dev.medley.accountdata.providerkeys.store;

import org.jspecify.annotations.NullMarked;
