/** HTTP operations. */
@NullMarked
package dev.medley.audio.optimization.web;

import org.jspecify.annotations.NullMarked;
