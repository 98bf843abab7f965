/** SQL. */
@NullMarked
package dev.medley.devices.operations.store;

import org.jspecify.annotations.NullMarked;
