/** How exports look: Mustache templates that people write. */
@NullMarked
package dev.medley.content.templates;

import org.jspecify.annotations.NullMarked;
