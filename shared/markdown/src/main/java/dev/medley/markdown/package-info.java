/** Texts in Markdown (CommonMark), and the same as HTML, PDF and DOCX. */
@NullMarked
package dev.medley.markdown;

import org.jspecify.annotations.NullMarked;
