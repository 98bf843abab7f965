/** How often flags have which variant. */
@NullMarked
package dev.medley.flags.usage;

import org.jspecify.annotations.NullMarked;
