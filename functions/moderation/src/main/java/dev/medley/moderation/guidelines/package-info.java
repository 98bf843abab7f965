/** What people may write, in versions that decisions refer to. */
@NullMarked
package dev.medley.moderation.guidelines;

import org.jspecify.annotations.NullMarked;
