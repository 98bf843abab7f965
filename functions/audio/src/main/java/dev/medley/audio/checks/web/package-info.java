/** HTTP operations. */
@NullMarked
package dev.medley.audio.checks.web;

import org.jspecify.annotations.NullMarked;
