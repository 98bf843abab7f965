/** SQL. */
@NullMarked
package dev.medley.devices.software.store;

import org.jspecify.annotations.NullMarked;
