/** Releases, their files, and differences between them. */
@NullMarked
package dev.medley.devices.software;

import org.jspecify.annotations.NullMarked;
