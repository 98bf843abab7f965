/** Files of conversations over HTTP. */
@NullMarked
package dev.medley.chat.transfer.web;

import org.jspecify.annotations.NullMarked;
