/** HTTP operations. */
@NullMarked
package dev.medley.audio.web;

import org.jspecify.annotations.NullMarked;
