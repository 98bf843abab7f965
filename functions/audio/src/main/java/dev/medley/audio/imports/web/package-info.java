/** HTTP operations. */
@NullMarked
package dev.medley.audio.imports.web;

import org.jspecify.annotations.NullMarked;
