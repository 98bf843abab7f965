/** SQL. */
@NullMarked
package dev.medley.devices.ledger.store;

import org.jspecify.annotations.NullMarked;
