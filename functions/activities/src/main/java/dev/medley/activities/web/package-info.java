/** The HTTP side of activities. */
@NullMarked
package dev.medley.activities.web;

import org.jspecify.annotations.NullMarked;
