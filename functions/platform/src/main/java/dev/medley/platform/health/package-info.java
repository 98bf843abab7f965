/** Whether the things that Medley stands on answer, and how fast. */
@NullMarked
package dev.medley.platform.health;

import org.jspecify.annotations.NullMarked;
