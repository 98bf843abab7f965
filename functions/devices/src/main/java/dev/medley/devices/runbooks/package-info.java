/** What is done by itself when a device has an error. */
@NullMarked
package dev.medley.devices.runbooks;

import org.jspecify.annotations.NullMarked;
