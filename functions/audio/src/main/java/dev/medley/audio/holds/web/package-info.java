/** HTTP operations. */
@NullMarked
package dev.medley.audio.holds.web;

import org.jspecify.annotations.NullMarked;
