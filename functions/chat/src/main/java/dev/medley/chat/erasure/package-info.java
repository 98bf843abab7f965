/** The erasure of what accounts asked, shared, curated and judged. */
@NullMarked
package dev.medley.chat.erasure;

import org.jspecify.annotations.NullMarked;
