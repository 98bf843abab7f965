/** Experiments on the splits of flags: what they ask, how they go, and what is found out. */
@NullMarked
package dev.medley.flags.experiments;

import org.jspecify.annotations.NullMarked;
