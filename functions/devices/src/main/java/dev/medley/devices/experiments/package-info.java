/** Two releases compared on two halves of a group. */
@NullMarked
package dev.medley.devices.experiments;

import org.jspecify.annotations.NullMarked;
