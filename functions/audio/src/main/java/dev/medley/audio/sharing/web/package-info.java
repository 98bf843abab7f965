/** HTTP operations. */
@NullMarked
package dev.medley.audio.sharing.web;

import org.jspecify.annotations.NullMarked;
