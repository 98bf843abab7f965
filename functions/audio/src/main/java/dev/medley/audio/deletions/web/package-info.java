/** HTTP operations. */
@NullMarked
package dev.medley.audio.deletions.web;

import org.jspecify.annotations.NullMarked;
