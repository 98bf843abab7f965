/** Reports, cases, decisions and appeals. */
@NullMarked
package dev.medley.moderation.cases;

import org.jspecify.annotations.NullMarked;
