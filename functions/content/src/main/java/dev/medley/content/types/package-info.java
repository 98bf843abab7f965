/** Types of content, whose fields are described by JSON Schema. */
@NullMarked
package dev.medley.content.types;

import org.jspecify.annotations.NullMarked;
