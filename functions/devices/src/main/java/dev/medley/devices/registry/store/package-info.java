/** SQL. */
@NullMarked
package dev.medley.devices.registry.store;

import org.jspecify.annotations.NullMarked;
