/** Recommendations over HTTP. */
@NullMarked
package dev.medley.meals.recommendations.web;

import org.jspecify.annotations.NullMarked;
