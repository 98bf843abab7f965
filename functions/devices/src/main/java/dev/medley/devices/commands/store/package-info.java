/** SQL. */
@NullMarked
package dev.medley.devices.commands.store;

import org.jspecify.annotations.NullMarked;
