/** HTTP operations. */
@NullMarked
package dev.medley.audio.retention.web;

import org.jspecify.annotations.NullMarked;
