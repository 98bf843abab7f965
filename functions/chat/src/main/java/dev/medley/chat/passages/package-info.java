/** The parts that documents are found by: split, embedded, kept, searched. */
@NullMarked
package dev.medley.chat.passages;

import org.jspecify.annotations.NullMarked;
