/** Conversations over HTTP. */
@NullMarked
package dev.medley.chat.conversations.web;

import org.jspecify.annotations.NullMarked;
