/** Collections over HTTP. */
@NullMarked
package dev.medley.chat.collections.web;

import org.jspecify.annotations.NullMarked;
