/** What this stage is set up with, and where that stands. */
@NullMarked
package dev.medley.platform.configuration;

import org.jspecify.annotations.NullMarked;
