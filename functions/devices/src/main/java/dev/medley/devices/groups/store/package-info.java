/** SQL. */
@NullMarked
package dev.medley.devices.groups.store;

import org.jspecify.annotations.NullMarked;
