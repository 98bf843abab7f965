/** Files of items: JSON, CSV, Markdown, HTML, PDF, DOCX, or by a template; several in one archive. */
@NullMarked
package dev.medley.content.exports;

import org.jspecify.annotations.NullMarked;
