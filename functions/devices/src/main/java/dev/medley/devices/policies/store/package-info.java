/** SQL. */
@NullMarked
package dev.medley.devices.policies.store;

import org.jspecify.annotations.NullMarked;
