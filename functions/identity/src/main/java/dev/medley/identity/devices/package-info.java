/** Devices that somebody signs in with: their names, their trust, their end. */
@NullMarked
package dev.medley.identity.devices;

import org.jspecify.annotations.NullMarked;
