/** Searches that accounts keep, and presets that administrators make. */
@NullMarked
package dev.medley.catalog.savedsearches;

import org.jspecify.annotations.NullMarked;
