/** What devices have to be like. */
@NullMarked
package dev.medley.devices.policies;

import org.jspecify.annotations.NullMarked;
