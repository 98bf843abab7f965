/** SQL. */
@NullMarked
package dev.medley.devices.ddi.store;

import org.jspecify.annotations.NullMarked;
