/** Recommendations over HTTP. */
@NullMarked
package dev.medley.content.recommendations.web;

import org.jspecify.annotations.NullMarked;
