/** What was done to each device, in a chain. */
@NullMarked
package dev.medley.devices.ledger;

import org.jspecify.annotations.NullMarked;
