/** HTTP operations. */
@NullMarked
package dev.medley.speech.web;

import org.jspecify.annotations.NullMarked;
