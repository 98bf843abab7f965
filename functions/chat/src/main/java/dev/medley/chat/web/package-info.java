/** The HTTP side of chat. */
@NullMarked
package dev.medley.chat.web;

import org.jspecify.annotations.NullMarked;
