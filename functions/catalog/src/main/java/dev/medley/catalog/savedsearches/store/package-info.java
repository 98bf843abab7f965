/** Where saved searches and presets are kept. */
@NullMarked
package dev.medley.catalog.savedsearches.store;

import org.jspecify.annotations.NullMarked;
