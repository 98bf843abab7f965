/** What people say of answers. */
@NullMarked
package dev.medley.chat.feedback;

import org.jspecify.annotations.NullMarked;
