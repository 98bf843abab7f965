/** What a stage tells its functions: where things are and what they are called. Checked at boot. */
@NullMarked
package dev.medley.settings;

import org.jspecify.annotations.NullMarked;
