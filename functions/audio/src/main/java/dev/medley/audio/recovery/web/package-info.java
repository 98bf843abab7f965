/** HTTP operations. */
@NullMarked
package dev.medley.audio.recovery.web;

import org.jspecify.annotations.NullMarked;
