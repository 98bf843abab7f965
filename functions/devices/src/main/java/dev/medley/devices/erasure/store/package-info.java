/** SQL. */
@NullMarked
package dev.medley.devices.erasure.store;

import org.jspecify.annotations.NullMarked;
