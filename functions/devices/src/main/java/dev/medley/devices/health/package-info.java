/** What devices measure, and their errors. */
@NullMarked
package dev.medley.devices.health;

import org.jspecify.annotations.NullMarked;
