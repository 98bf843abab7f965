/** Saved searches and presets over HTTP. */
@NullMarked
package dev.medley.catalog.savedsearches.web;

import org.jspecify.annotations.NullMarked;
