/** Shared conversations over HTTP. */
@NullMarked
package dev.medley.chat.sharing.web;

import org.jspecify.annotations.NullMarked;
