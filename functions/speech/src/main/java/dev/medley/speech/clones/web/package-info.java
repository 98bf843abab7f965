/** HTTP. */
@NullMarked
package dev.medley.speech.clones.web;

import org.jspecify.annotations.NullMarked;
