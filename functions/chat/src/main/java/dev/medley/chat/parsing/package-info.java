/** Files of many types as text in blocks: hostile ones are refused with a reason, and what nobody sees is left out. */
@NullMarked
package dev.medley.chat.parsing;

import org.jspecify.annotations.NullMarked;
