/** Saved searches over HTTP. */
@NullMarked
package dev.medley.meals.savedsearches.web;

import org.jspecify.annotations.NullMarked;
