/** HTTP operations. */
@NullMarked
package dev.medley.audio.library.web;

import org.jspecify.annotations.NullMarked;
