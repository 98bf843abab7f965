/** Changes of all devices of a group, as jobs. */
@NullMarked
package dev.medley.devices.operations;

import org.jspecify.annotations.NullMarked;
